import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { any } from "./any.ts";

const x: Untyped = fromIter<unknown>([[true, false], [], [false]]);

test("any along an axis and of everything", () => {
  assert.deepEqual(toList(any(x, { axis: 1 })), [true, false, false]);
  assert.deepEqual(
    toList(any(x, { axis: -1, keepdims: true })),
    [true, false, false].map((value) => [value]),
  );
  assert.deepEqual(any(x).value, true);
});

test("numbers are refused", () => {
  assert.throws(() => any(fromIter([[1]]) as Untyped), { code: "BadArgument", message: /ak\.any needs boolean.*\.gt\(0\)/ });
});
