import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { prod } from "./prod.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("prod along an axis and of everything", () => {
  assert.deepEqual(toList(prod(x, { axis: 1 })), [3, 1, 5]);
  assert.deepEqual(
    toList(prod(x, { axis: -1, keepdims: true })),
    [3, 1, 5].map((value) => [value]),
  );
  assert.deepEqual(prod(x).value, 15);
});
