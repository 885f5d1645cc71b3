import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter, fromLayout } from "../make-array.ts";
import { isValid, validityError } from "./is-valid.ts";

test("made arrays are valid, given ones may be not", () => {
  assert.equal(isValid(fromIter([[1], []])), true);
  const broken = fromLayout({ kind: "numeric", dtype: "float64", length: 3, data: Float64Array.of(1) });
  assert.equal(isValid(broken), false);
  assert.equal(validityError(broken), "array has 1 values for 3 entries");
});
