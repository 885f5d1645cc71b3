import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { max } from "./max.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("max along an axis and of everything", () => {
  assert.deepEqual(toList(max(x, { axis: 1 })), [3, null, 5]);
  assert.deepEqual(
    toList(max(x, { axis: -1, keepdims: true })),
    [3, null, 5].map((value) => [value]),
  );
  assert.deepEqual(max(x).value, 5);
});

test("where the search starts, and what nothing gives", () => {
  assert.deepEqual(toList(max(x, { axis: 1, initial: 4 })), [4, null, 5]);
  assert.deepEqual(toList(max(x, { axis: 1, initial: 4, maskIdentity: false })), [4, 4, 5]);
  assert.deepEqual(
    toList(max(x, { axis: 1, maskIdentity: false })),
    [3, null, 5].map((value) => value ?? -Infinity),
  );
  assert.throws(() => max(x, { initial: 1n } as Untyped), {
    code: "BadArgument",
    message: /ak\.max of array .* was given the bigint 1 as initial.*takes a number/,
  });
});
