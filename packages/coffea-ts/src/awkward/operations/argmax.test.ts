import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { argmax } from "./argmax.ts";

const x: Untyped = fromIter<unknown>([[2, 7, 7], [], [null, 1]]);

test("argmax along an axis and of everything", () => {
  assert.deepEqual(toList(argmax(x, { axis: 1 })), [1, null, 1]);
  assert.deepEqual(
    toList(argmax(x, { axis: -1, keepdims: true })),
    [1, null, 1].map((value) => [value]),
  );
  assert.deepEqual(argmax(x).value, 1);
});

test("nothing is null, or -1", () => {
  assert.deepEqual(toList(argmax(x, { axis: 1, maskIdentity: false })), [1, -1, 1]);
});

test("over axis 0 positions are those of events, missing ones counted", () => {
  assert.deepEqual(toList(argmax(fromIter<unknown>([[1], null, [3]]) as Untyped, { axis: 0 })), [2]);
});
