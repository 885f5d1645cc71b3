import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

test("ranges with steps, forwards and backwards, at every axis", () => {
  const lists = of([[1, 2, 3], [], [4]]);
  assert.deepEqual(toList(lists.slice(null, null, -1)), [[3, 2, 1], [], [4]]);
  assert.deepEqual(toList(lists.slice(0, null, { step: 2 })), [[1, 3], [], [4]]);
  assert.deepEqual(toList(lists.slice(-1, 0, { step: -1 })), [[3, 2], [], []]);
  assert.deepEqual(toList(lists.slice(1, null, { axis: 0 })), [[], [4]]);
  assert.deepEqual(toList(lists.slice(null, null, { axis: 0, step: -2 })), [[4], [1, 2, 3]]);
  assert.deepEqual(toList(of([[[1, 2], [3]], []]).slice(1, null, { axis: 2 })), [[[2], []], []]);
  const fixed = ak.toRegular(of([[1, 2, 3], [4, 5, 6]]), 3); // prettier-ignore
  assert.deepEqual(toList(fixed.slice(null, null, -2)), [[3, 1], [6, 4]]); // prettier-ignore
  assert.equal(typeOf(fixed.slice(null, null, -2)), "2 * 2 * float64");
  assert.throws(() => lists.slice(0, 1, 0), { code: "BadArgument", message: /step of 0 never ends/ });
});
