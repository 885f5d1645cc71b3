import assert from "node:assert/strict";
import { test } from "node:test";
import { registerBehavior } from "../behavior.ts";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { argCartesian } from "./arg-cartesian.ts";
import { argCombinations } from "./arg-combinations.ts";
import { cartesian } from "./cartesian.ts";
import { combinations } from "./combinations.ts";
import { toList, typeOf } from "./inspect.ts";

registerBehavior("CombinedPair", { properties: { span: (self: Untyped) => self.b.sub(self.a) } });
const x: Untyped = fromIter([[1, 2, 4], [], [3]]);

test("combinations and products of lists can be records of a behaviour", () => {
  const pairs = (combinations as Untyped)(x, 2, { fields: ["a", "b"], withName: "CombinedPair" });
  assert.equal(typeOf(pairs), "3 * var * CombinedPair[a: float64, b: float64]");
  assert.deepEqual(toList(pairs.span), [[1, 3, 2], [], []]);
  const product = (cartesian as Untyped)({ a: x, b: x }, { withName: "CombinedPair" });
  assert.deepEqual(toList(product.span), [[0, 1, 3, -1, 0, 2, -3, -2, 0], [], [0]]);
});

test("the positions instead of the items", () => {
  const places = [[{ 0: 0, 1: 1 }, { 0: 0, 1: 2 }, { 0: 1, 1: 2 }], [], []]; // prettier-ignore
  const members = (array: Untyped): unknown => (toList(array) as object[][]).map((list) => list.map((one) => ({ ...one })));
  assert.deepEqual(members((argCombinations as Untyped)(x, 2)), places);
  assert.deepEqual(members((argCartesian as Untyped)([fromIter([[5, 6]]), fromIter([[7]])])), [[{ 0: 0, 1: 0 }, { 0: 1, 1: 0 }]]); // prettier-ignore
});
