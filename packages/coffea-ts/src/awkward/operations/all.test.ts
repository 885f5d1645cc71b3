import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { all } from "./all.ts";

const x: Untyped = fromIter<unknown>([[true, false], [], [true]]);

test("all along an axis and of everything", () => {
  assert.deepEqual(toList(all(x, { axis: 1 })), [false, true, true]);
  assert.deepEqual(
    toList(all(x, { axis: -1, keepdims: true })),
    [false, true, true].map((value) => [value]),
  );
  assert.deepEqual(all(x).value, false);
});
