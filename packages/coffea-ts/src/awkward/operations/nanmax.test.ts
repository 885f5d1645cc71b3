import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanmax } from "./nanmax.ts";

const x: Untyped = fromIter<unknown>([[3, NaN, 1], [NaN], []]);

test("nanmax along an axis and of everything", () => {
  assert.deepEqual(toList(nanmax(x, { axis: 1 })), [3, null, null]);
  assert.deepEqual(
    toList(nanmax(x, { axis: -1, keepdims: true })),
    [3, null, null].map((value) => [value]),
  );
  assert.deepEqual(nanmax(x).value, 3);
});
