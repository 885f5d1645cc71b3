import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { countNonzero } from "./count-nonzero.ts";

const x: Untyped = fromIter<unknown>([[3, 0, null], [], [NaN]]);

test("countNonzero along an axis and of everything", () => {
  assert.deepEqual(toList(countNonzero(x, { axis: 1 })), [1, 0, 1]);
  assert.deepEqual(
    toList(countNonzero(x, { axis: -1, keepdims: true })),
    [1, 0, 1].map((value) => [value]),
  );
  assert.deepEqual(countNonzero(x).value, 2);
});
