import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { min } from "./min.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("min along an axis and of everything", () => {
  assert.deepEqual(toList(min(x, { axis: 1 })), [1, null, 5]);
  assert.deepEqual(
    toList(min(x, { axis: -1, keepdims: true })),
    [1, null, 5].map((value) => [value]),
  );
  assert.deepEqual(min(x).value, 1);
});

test("where the search starts, and what nothing gives", () => {
  assert.deepEqual(toList(min(x, { axis: 1, initial: 2 })), [1, null, 2]);
  assert.deepEqual(toList(min(x, { axis: 1, initial: 2, maskIdentity: false })), [1, 2, 2]);
  assert.deepEqual(
    toList(min(x, { axis: 1, maskIdentity: false })),
    [1, null, 5].map((value) => value ?? Infinity),
  );
  assert.throws(() => min(x, { initial: 1n } as Untyped), {
    code: "BadArgument",
    message: /ak\.min of array .* was given the bigint 1 as initial.*takes a number/,
  });
});
