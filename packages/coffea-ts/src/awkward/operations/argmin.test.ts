import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { argmin } from "./argmin.ts";

const x: Untyped = fromIter<unknown>([[7, 2, 2], [], [null, 3]]);

test("argmin along an axis and of everything", () => {
  assert.deepEqual(toList(argmin(x, { axis: 1 })), [1, null, 1]);
  assert.deepEqual(
    toList(argmin(x, { axis: -1, keepdims: true })),
    [1, null, 1].map((value) => [value]),
  );
  assert.deepEqual(argmin(x).value, 1);
});
