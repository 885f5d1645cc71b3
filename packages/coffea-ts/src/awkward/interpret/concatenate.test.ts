import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

test("a missing list counts as empty, fixed sizes add up", () => {
  assert.deepEqual(toList(ak.concatenate([of([[1], null]), of([[2], [3]])], { axis: 1 })), [[1, 2], [3]]);
  const fixed = ak.toRegular(of([[1, 2], [3, 4]]), 2); // prettier-ignore
  assert.equal(typeOf(ak.concatenate([fixed, fixed, 0], { axis: 1 })), "2 * 5 * float64");
  assert.deepEqual(toList(ak.concatenate([fixed, fixed, 0], { axis: 1 })), [[1, 2, 1, 2, 0], [3, 4, 3, 4, 0]]); // prettier-ignore
});

test("outer lists must pair", () => {
  assert.throws(() => toList(ak.concatenate([of([[[1]], []]), of([[], [[2]]])], { axis: 2 })), {
    code: "ShapeMismatch",
    message: /differ in length: in event 0 they have 1 and 0 items/,
  });
});
