import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { pack, unpack } from "../../base/index.ts";
import { accumulate } from "../accumulate.ts";
import { type ColumnAccumulator, columnAccumulator } from "./column-accumulator.ts";

const jagged = (values: number[][]): ak.Array<number[]> => ak.fromIter(values);

test("columns join in the order of the chunks, and stay what they were", () => {
  const [a, b] = [columnAccumulator(jagged([[1, 2], []])), columnAccumulator(jagged([[3]]))];
  const sum = accumulate([a, b, a])!;
  assert.deepEqual(ak.toList(sum.value), [[1, 2], [], [3], [1, 2], []]);
  assert.deepEqual([sum.length, a.length, ak.toList(b.value)], [5, 2, [[3]]]);
  const typed = accumulate([{ x: columnAccumulator(Float32Array.of(1, 2)) }, { x: columnAccumulator(Float32Array.of(3)) }])!;
  assert.deepEqual(typed.x.value, Float32Array.of(1, 2, 3));
  assert.deepEqual(columnAccumulator(Float64Array.of()).add(columnAccumulator(Float64Array.of(1))).value, Float64Array.of(1));
});

test("records and missing values too", () => {
  const one = ak.fromIter([
    { pt: 1, q: null },
    { pt: 2, q: 1 },
  ]);
  const sum = columnAccumulator(one).add(columnAccumulator(one));
  assert.deepEqual(ak.toList(sum.value), [...ak.toList(one), ...ak.toList(one)]);
});

test("it travels, as the array that it is", () => {
  const column = columnAccumulator(jagged([[1], [2, 3]])).add(columnAccumulator(jagged([[4]])));
  const arrived = unpack(pack({ column })) as { column: ColumnAccumulator<ak.Array<number[]>> };
  assert.deepEqual(ak.toList(arrived.column.value), [[1], [2, 3], [4]]);
  assert.deepEqual(JSON.parse(JSON.stringify(arrived)), { column: [[1], [2, 3], [4]] });
  assert.match(String(column), /column of 3 entries/);
});

test("what does not go together is told", () => {
  const array = columnAccumulator(jagged([[1]]));
  const typed = columnAccumulator(Float32Array.of(1));
  assert.throws(() => array.add(typed as never), {
    code: "IncompatibleAccumulators",
    message: /array of events and one of a Float32Array/,
  });
  assert.throws(() => typed.add(columnAccumulator(Float64Array.of(1)) as never), { code: "IncompatibleAccumulators" });
  assert.throws(() => columnAccumulator([1, 2] as never), { code: "BadArgument", message: /got \[1, 2\]\. Plain lists/ });
});
