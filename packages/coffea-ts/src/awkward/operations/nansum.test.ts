import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nansum } from "./nansum.ts";

const x: Untyped = fromIter<unknown>([[3, NaN, 1], [NaN], []]);

test("nansum along an axis and of everything", () => {
  assert.deepEqual(toList(nansum(x, { axis: 1 })), [4, 0, 0]);
  assert.deepEqual(
    toList(nansum(x, { axis: -1, keepdims: true })),
    [4, 0, 0].map((value) => [value]),
  );
  assert.deepEqual(nansum(x).value, 4);
});
