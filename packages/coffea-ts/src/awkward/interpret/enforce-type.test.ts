import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList, typeOf } from "../operations/inspect.ts";
import { enforceType } from "../operations/enforce-type.ts";

const x = fromIter([
  { a: [1, 2], b: 3.7 },
  { a: [3, 4], b: -1 },
]);

test("numbers, lists and fields become what is wanted", () => {
  const y = enforceType(x, "P[b: int8, a: 2 * ?float32, c: ?string]");
  assert.equal(typeOf(y), "2 * P[b: int8, a: 2 * ?float32, c: ?string]");
  assert.deepEqual(toList(y), [
    { b: 3, a: [1, 2], c: null },
    { b: -1, a: [3, 4], c: null },
  ]);
  assert.deepEqual(toList(enforceType(fromIter<unknown>([1, 2n, null]), "?float64")), [1, 2, null]);
  assert.equal(typeOf(enforceType(fromIter([1]), "union[float64, string]")), "1 * union[float64, string]");
});

test("values that do not fit are refused when they are met", () => {
  assert.throws(() => toList(enforceType(fromIter([1, null]), "float64")), {
    code: "BadArgument",
    message: /entry 1 of 2 .* missing.*\?float64/,
  });
  assert.throws(() => toList(enforceType(fromIter([[1], [1, 2]]), "2 * float64")), { code: "ShapeMismatch", message: /list 0 has 1/ });
  assert.deepEqual(toList(enforceType(fromIter([1, null]).filter(fromIter([true, false])), "int32")), [1]);
});
