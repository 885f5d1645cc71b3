import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { nanToNum } from "./nan-to-num.ts";

const x = fromIter([
  [NaN, null, 1],
  [Infinity, -Infinity],
]);

test("NaN becomes 0, infinities the largest numbers", () => {
  assert.deepEqual(toList(nanToNum(x)), [
    [0, null, 1],
    [Number.MAX_VALUE, -Number.MAX_VALUE],
  ]);
});

test("other values, from arrays too", () => {
  assert.deepEqual(toList(nanToNum(x, { nan: fromIter([7, 8]), posinf: 1, neginf: -1 })), [
    [7, null, 1],
    [1, -1],
  ]);
  assert.deepEqual(toList(nanToNum(fromIter([5n]))), [5n]);
});
