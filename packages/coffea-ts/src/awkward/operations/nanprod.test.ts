import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanprod } from "./nanprod.ts";

const x: Untyped = fromIter<unknown>([[3, NaN, 2], [NaN], []]);

test("nanprod along an axis and of everything", () => {
  assert.deepEqual(toList(nanprod(x, { axis: 1 })), [6, 1, 1]);
  assert.deepEqual(
    toList(nanprod(x, { axis: -1, keepdims: true })),
    [6, 1, 1].map((value) => [value]),
  );
  assert.deepEqual(nanprod(x).value, 6);
});
