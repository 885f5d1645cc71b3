import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { argsort } from "./argsort.ts";

const x = fromIter([[3, 1, 2], [], [5, 0]]);

test("positions for take", () => {
  assert.deepEqual(toList(argsort(x)), [[1, 2, 0], [], [1, 0]]);
  assert.deepEqual(toList(x.take(argsort(x, { ascending: false }))), [[3, 2, 1], [], [5, 0]]);
});

test("across events they are positions of events, missing ones counted", () => {
  assert.deepEqual(toList(argsort(x, { axis: 0 })), [[0, 2, 0], [], [2, 0]]);
  assert.deepEqual(toList(argsort(fromIter([[2], null, [1]]), { axis: 0 })), [[2], [0], null]);
  assert.deepEqual(toList(argsort(fromIter([2, null, 1]))), [2, 0, 1]);
});
