import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanargmax } from "./nanargmax.ts";

const x: Untyped = fromIter<unknown>([[NaN, 3, 1], [NaN], []]);

test("nanargmax along an axis and of everything", () => {
  assert.deepEqual(toList(nanargmax(x, { axis: 1 })), [1, null, null]);
  assert.deepEqual(
    toList(nanargmax(x, { axis: -1, keepdims: true })),
    [1, null, null].map((value) => [value]),
  );
  assert.deepEqual(nanargmax(x).value, 1);
});
