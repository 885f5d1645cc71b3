import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventSource } from "./event-source.ts";
import { columnOf, eventsOf, fromIter } from "./make-array.ts";
import { nodeOf } from "./node-of.ts";
import { printNode } from "./print.ts";
import { zip } from "./operations/zip.ts";
import type { Expr, Untyped } from "./types/expression.ts";

const print = (x: Expr<unknown>): string => printNode(nodeOf(x));

test("short arrays are shown whole, with three digits", () => {
  assert.equal(print(fromIter([[52.12, 42.9], [], [5.2]])), "<Array [[52.1, 42.9], [], [5.2]] type='3 * var * float64'>");
  assert.equal(print(fromIter([1, null])), "<Array [1, null] type='2 * ?float64'>");
  assert.equal(print(fromIter([true, false])), "<Array [true, false] type='2 * bool'>");
  assert.equal(print(fromIter([{ x: 1, s: "a" }])), `<Array [{x: 1, s: "a"}] type='1 * {x: float64, s: string}'>`);
  assert.equal(
    print((zip as Untyped)([fromIter([1, 2]), fromIter(["a", "b"])])),
    `<Array [(1, "a"), (2, "b")] type='2 * (float64, string)'>`,
  );
  assert.match(print((zip as Untyped)([fromIter([[1], []])])), /^<Array \[\[\(1,\)\], \[\]\] type=/);
  assert.equal(print(fromIter([NaN, -Infinity, 1.5e-9, -0])), "<Array [nan, -inf, 1.5e-09, -0] type='4 * float64'>");
});

test("long arrays show their ends", () => {
  const text = print(fromIter(Array.from({ length: 1000 }, (_, i) => i)));
  assert.match(text, /^<Array \[0, 1, 2, .*\.\.\., .*998, 999\] type='1000 \* float64'>$/);
});

test("columns that are not in memory are not loaded for printing", () => {
  const source: EventSource = {
    description: "a test",
    length: 40,
    columns: new Map([["pt", { kind: "numeric", dtype: "float32" }]]),
    load: () => assert.fail("nothing is read"),
  };
  assert.equal(print(columnOf(source, "pt")), "<Array [??, ..., ??] type='40 * float32'>");
  assert.equal(print(eventsOf(source)), "<Array [{pt: ??}, ...] type='40 * {pt: float32}'>");
});
