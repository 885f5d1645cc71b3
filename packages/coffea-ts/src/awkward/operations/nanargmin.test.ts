import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanargmin } from "./nanargmin.ts";

const x: Untyped = fromIter<unknown>([[NaN, 3, 1], [NaN], []]);

test("nanargmin along an axis and of everything", () => {
  assert.deepEqual(toList(nanargmin(x, { axis: 1 })), [2, null, null]);
  assert.deepEqual(
    toList(nanargmin(x, { axis: -1, keepdims: true })),
    [2, null, null].map((value) => [value]),
  );
  assert.deepEqual(nanargmin(x).value, 2);
});
