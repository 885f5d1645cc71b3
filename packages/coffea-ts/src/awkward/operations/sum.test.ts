import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { sum } from "./sum.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("sum along an axis and of everything", () => {
  assert.deepEqual(toList(sum(x, { axis: 1 })), [4, 0, 5]);
  assert.deepEqual(
    toList(sum(x, { axis: -1, keepdims: true })),
    [4, 0, 5].map((value) => [value]),
  );
  assert.deepEqual(sum(x).value, 9);
});

test("an axis that is not there and a wrong kind of value are refused", () => {
  assert.throws(() => sum(x, { axis: 2 } as Untyped), { code: "BadAxis", message: /ak\.sum was asked for axis 2.*axes are 0, 1/ });
  assert.throws(() => sum(fromIter(["a"]) as Untyped), { code: "BadArgument", message: /ak\.sum needs number.*holds text/ });
});

test("over events, and with everything kept", () => {
  assert.equal(sum(fromIter([1, 2, 3]), { axis: 0 }).value, 6);
  assert.deepEqual(toList(sum(fromIter([[1, 2], [], [10]]), { axis: 0 })), [11, 2]);
  assert.deepEqual(toList(sum(fromIter([[1, 2], [], [10]]), { keepdims: true })), [[13]]);
  assert.deepEqual(toList(sum(fromIter([[1, 2], []]), { axis: 1, maskIdentity: true })), [3, null]);
});
