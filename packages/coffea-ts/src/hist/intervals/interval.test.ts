import assert from "node:assert/strict";
import { test } from "node:test";
import { samePairs } from "./interval.ts";

test("a number goes with every element, other shapes must be the same", () => {
  assert.deepEqual(samePairs([1, 2], 3, "A and B"), {
    shape: [2],
    pairs: [
      [1, 3],
      [2, 3],
    ],
  });
  assert.deepEqual(samePairs(3, [[1]], "A and B").shape, [1, 1]);
  assert.throws(() => samePairs([1, 2], [[1, 2]], "A and B"), {
    code: "ShapeMismatch",
    message: /^A and B have the shapes \(2\) and \(1, 2\)/,
  });
});
