import assert from "node:assert/strict";
import { test } from "node:test";
import { flattenInputs } from "./flatten-inputs.ts";

const flat = (...inputs: unknown[]) => {
  const { leaves, length, constant } = flattenInputs({
    inputs,
    flatten: true,
    names: inputs.map((_, i) => `axis "${"xyz"[i]!}"`),
    wanted: inputs.map((input) => (Array.isArray(input) && typeof input[0] === "string" ? "text" : "number")),
  });
  return { leaves: leaves.map((values) => (values === null ? null : Array.from<number | string>(values))), length, constant };
};

test("lists of any depth, values beside them repeated, single values as they are", () => {
  assert.deepEqual(flat([[1, 2], [], [3]], [10, 20, 30], 7).leaves, [[1, 2, 3], [10, 10, 30], [7]]);
  assert.deepEqual(flat([[[1], [2, 3]], [[]]], [[5, 6], [7]]).leaves, [
    [1, 2, 3],
    [5, 6, 6],
  ]);
  assert.deepEqual(flat(Float32Array.of(0.5, 1), ["a", "b"]).leaves, [
    [0.5, 1],
    ["a", "b"],
  ]);
  assert.deepEqual(flat(1, undefined), { leaves: [[1], null], length: 1, constant: [true, false] });
});

test("what is missing in one is left out in all", () => {
  assert.deepEqual(flat([[1, 2], null, [3]], [[1, null], [9, 9], [4]], [7, 8, 9]).leaves, [
    [1, 3],
    [1, 4],
    [7, 9],
  ]);
  assert.deepEqual(flat([1, null, 3], [null, 2, 3]).leaves, [[3], [3]]);
});

test("lengths and lists that do not fit", () => {
  assert.throws(() => flat([1, 2], [1]), { code: "ShapeMismatch", message: /2 values for axis "x" but 1 for axis "y"/ });
  assert.throws(() => flat([[1], [2, 3]], [[1], [2]]), { code: "ShapeMismatch", message: /axis "x" and axis "y": 2 and 1 items/ });
});
