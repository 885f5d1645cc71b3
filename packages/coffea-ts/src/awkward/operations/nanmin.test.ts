import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanmin } from "./nanmin.ts";

const x: Untyped = fromIter<unknown>([[3, NaN, 1], [NaN], []]);

test("nanmin along an axis and of everything", () => {
  assert.deepEqual(toList(nanmin(x, { axis: 1 })), [1, null, null]);
  assert.deepEqual(
    toList(nanmin(x, { axis: -1, keepdims: true })),
    [1, null, null].map((value) => [value]),
  );
  assert.deepEqual(nanmin(x).value, 1);
});
