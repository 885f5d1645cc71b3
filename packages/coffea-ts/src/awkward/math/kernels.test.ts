import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryFunctions, testFunctions, unaryFunctions } from "./functions.ts";
import { binaryKernels, comparisonKernels, type Operand, testKernel, unaryKernels } from "./kernels.ts";
import { binaryNames, comparisonNames, testNames, unaryNames } from "./names.ts";

const x = [0, -0, 1, -1, 2.5, -2.5, NaN, Infinity, -Infinity];
const y = [2, -1, 0, -0, 0.5, Infinity, 1, NaN, -Infinity];
const column = (values: readonly number[]): Operand => ({ data: Float64Array.from(values), step: 1 });
const literal = (value: number): Operand => ({ data: Float64Array.of(value), step: 0 });

test("each loop of one operand gives its function's values", () => {
  for (const name of unaryNames) {
    const out = new Float64Array(x.length);
    unaryKernels[name](Float64Array.from(x), out);
    assert.deepEqual([...out], x.map(unaryFunctions[name]), name);
  }
});

test("each loop of two operands gives its function's values", () => {
  for (const name of binaryNames) {
    const out = new Float64Array(x.length);
    binaryKernels[name](column(x), column(y), out);
    assert.deepEqual(
      [...out],
      x.map((value, i) => binaryFunctions[name](value, y[i]!)),
      name,
    );
  }
});

test("a literal stands on either side", () => {
  const out = new Float64Array(3);
  binaryKernels.sub(literal(10), column([1, 2, 3]), out);
  assert.deepEqual([...out], [9, 8, 7]);
  binaryKernels.mod(column([10, 11, -1]), literal(3), out);
  assert.deepEqual([...out], [1, 2, 2]);
});

test("comparisons with NaN are false, except ne", () => {
  const results = comparisonNames.map((name) => {
    const out = new Uint8Array(4);
    comparisonKernels[name](column([1, 2, NaN, 3]), column([2, 2, NaN, 1]), out);
    return out.join("");
  });
  assert.deepEqual(results, ["0100", "1011", "1000", "1100", "0001", "0101"]);
});

test("questions give one byte for each value", () => {
  for (const name of testNames) {
    const out = new Uint8Array(x.length);
    testKernel(name)(Float64Array.from(x), out);
    assert.deepEqual(
      [...out],
      x.map((value) => Number(testFunctions[name](value))),
      name,
    );
  }
});

test("only as many values as the output holds are read", () => {
  const out = new Float64Array(2);
  unaryKernels.neg(Int32Array.of(1, 2, 3), out);
  assert.deepEqual([...out], [-1, -2]);
  unaryKernels.exp(new Float32Array(0), new Float64Array(0));
});
