import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { count } from "./count.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [NaN]]);

test("count along an axis and of everything", () => {
  assert.deepEqual(toList(count(x, { axis: 1 })), [2, 0, 1]);
  assert.deepEqual(
    toList(count(x, { axis: -1, keepdims: true })),
    [2, 0, 1].map((value) => [value]),
  );
  assert.deepEqual(count(x).value, 3);
});
