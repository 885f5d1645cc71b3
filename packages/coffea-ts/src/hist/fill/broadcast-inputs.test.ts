import assert from "node:assert/strict";
import { test } from "node:test";
import { broadcastInputs } from "./broadcast-inputs.ts";
import type { ColumnInput, ConstantInput } from "./column.ts";

const flat = (...values: number[]): ColumnInput => ({
  kind: "column",
  length: values.length,
  lists: [],
  leaves: Float64Array.from(values),
});
const lists = (offsets: number[], values: number[]): ColumnInput => ({
  kind: "column",
  length: offsets.length - 1,
  lists: [Int32Array.from(offsets)],
  leaves: Float64Array.from(values),
});
const constant: ConstantInput = { kind: "constant", leaves: Float64Array.of(9) };
const names = ['axis "a"', 'axis "b"', "weight"];

test("constants alone are one entry; beside columns they stay single", () => {
  assert.equal(broadcastInputs([constant, null], names).length, 1);
  const { length, leaves, constant: single } = broadcastInputs([constant, flat(1, 2, 3), null], names);
  assert.equal(length, 3);
  assert.deepEqual(single, [true, false, false]);
  assert.deepEqual(leaves[0], Float64Array.of(9));
  assert.equal(leaves[2], null);
  assert.equal(broadcastInputs([constant, flat()], names).length, 0);
});

test("a value per event is repeated for each item", () => {
  const { length, leaves } = broadcastInputs([flat(10, 20, 30), lists([0, 2, 2, 3], [1, 2, 3])], names);
  assert.equal(length, 3);
  assert.deepEqual([...leaves[0]!], [10, 10, 30]);
  const texts: ColumnInput = { kind: "column", length: 3, lists: [], leaves: ["x", "y", "z"] };
  assert.deepEqual(broadcastInputs([texts, lists([0, 2, 2, 3], [1, 2, 3])], names).leaves[0], ["x", "x", "z"]);
});

test("two levels of lists, against one and none", () => {
  const deep: ColumnInput = {
    kind: "column",
    length: 2,
    lists: [Int32Array.of(0, 2, 3), Int32Array.of(0, 1, 3, 3)],
    leaves: Float64Array.of(1, 2, 3),
  };
  const { leaves } = broadcastInputs([flat(7, 8), deep, lists([0, 2, 3], [4, 5, 6])], names);
  assert.deepEqual([...leaves[0]!], [7, 7, 7]);
  assert.deepEqual([...leaves[2]!], [4, 5, 5]);
});

test("lengths and lists that do not fit", () => {
  assert.throws(() => broadcastInputs([flat(1, 2), flat(1, 2, 3)], names), {
    code: "ShapeMismatch",
    message: /2 values for axis "a" but 3 for axis "b"/,
  });
  assert.throws(() => broadcastInputs([lists([0, 2], [1, 2]), lists([0, 1], [1])], names), {
    code: "ShapeMismatch",
    message: /list 0 has 2 and 1 items/,
  });
  assert.throws(() => broadcastInputs([flat(1), flat(1, 2)], names), { code: "ShapeMismatch" });
});
