import assert from "node:assert/strict";
import { test } from "node:test";
import type { NumericLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { numericLayout } from "../layouts/make.ts";
import { binaryKernels, comparisonKernels } from "../math/kernels.ts";
import { logicKernel } from "../math/logic-kernels.ts";
import type { Part } from "./broadcast.ts";
import { ComputedNumeric, type ElementLoop } from "./computed.ts";

const LENGTH = 10_000;
const add: ElementLoop = { of: "numbers", to: "float64", run: ([x, y], out) => binaryKernels.add(x!, y!, out) };
const less: ElementLoop = { of: "numbers", to: "bool", run: ([x, y], out) => comparisonKernels.lt(x!, y!, out) };
const and: ElementLoop = { of: "booleans", to: "bool", run: ([x, y], out) => logicKernel("and", [x!, y!], out) };

const literal = (value: number | boolean): Part => ({ kind: "literal", value });
const array = (layout: NumericLayout): Part => ({ kind: "array", form: { kind: "numeric", dtype: layout.dtype }, layout: () => layout });
const x = numericLayout(
  "float64",
  Float64Array.from({ length: LENGTH }, (_, i) => i / 7),
);
const i = numericLayout(
  "int32",
  Int32Array.from({ length: LENGTH }, (_, k) => k % 100),
);
const b = numericLayout(
  "int64",
  BigInt64Array.from({ length: LENGTH }, (_, k) => BigInt(k)),
);

test("chains of numbers of any type, and of booleans, are what one loop after the other gives", () => {
  const sum = new ComputedNumeric(add, [array(x), array(i)], LENGTH);
  const more = new ComputedNumeric(add, [array(sum), array(b)], LENGTH);
  const small = new ComputedNumeric(less, [array(more), literal(500)], LENGTH);
  const other = new ComputedNumeric(less, [literal(20), array(i)], LENGTH);
  const both = new ComputedNumeric(and, [array(small), array(other)], LENGTH);
  const numbers = Array.from({ length: LENGTH }, (_, k) => k / 7 + (k % 100) + k);
  assert.deepEqual(
    [...both.data],
    numbers.map((value, k) => Number(value < 500 && k % 100 > 20)),
  );
  assert.deepEqual([both.dtype, sum.isReady, small.isReady], ["bool", false, false], "nothing in between was kept");
  assert.deepEqual([...more.data], numbers);
  assert.deepEqual([...new ComputedNumeric(and, [array(small), literal(false)], LENGTH).data], Array(LENGTH).fill(0));
});

test("what two operations use is made once as a whole", () => {
  let runs = 0;
  const counted: ElementLoop = { of: "numbers", to: "float64", run: ([v, w], out) => (runs++, binaryKernels.add(v!, w!, out)) };
  const sum = new ComputedNumeric(counted, [array(x), literal(1)], LENGTH);
  const twice = new ComputedNumeric(add, [array(sum), array(sum)], LENGTH);
  assert.equal(twice.data[7], 4);
  assert.deepEqual([sum.isReady, runs], [true, 1]);
});

test("picked operands are gathered block by block, and more values than the length are left alone", () => {
  const picked = carry(x, Int32Array.of(70, 7, 7)) as NumericLayout;
  const longer = { ...numericLayout("float64", Float64Array.of(1, 2, 3, 4)), length: 3 };
  assert.deepEqual([...new ComputedNumeric(add, [array(picked), array(longer)], 3).data], [11, 3, 4]);
});

test("a chain of thousands of operations does not fill the stack", () => {
  let chain: NumericLayout = x;
  for (let k = 0; k < 5000; k++) chain = new ComputedNumeric(add, [array(chain), literal(1)], 10);
  assert.deepEqual([chain.data[0], chain.data[7]], [5000, 5001]);
});

test("columns are read when the operation is written, in its order, and values only when they are touched", () => {
  const touched: string[] = [];
  const column = (name: string): Part =>
    array({ kind: "numeric", dtype: "float64", length: 2, get data() { touched.push(name); return Float64Array.of(1, 2); } }); // prettier-ignore
  const sum = new ComputedNumeric(add, [column("a"), column("b")], 2);
  assert.deepEqual([touched, sum.isReady], [["a", "b"], false]);
  assert.deepEqual([...sum.data], [2, 4]);
});
