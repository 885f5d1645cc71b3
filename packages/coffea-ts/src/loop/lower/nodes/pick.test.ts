import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled, assertRefused } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, 2, 3], [4], [5, 6]], { type: "var * float64" });
const deep = ak.fromIter([[[1, 2], []], [[4]], [[3], [5, 6, 7]]], { type: "var * var * float64" });

test("one item of each list, from both ends", () => {
  assertCompiled(x.at(0));
  assertCompiled(x.at(-1));
  assertCompiled(deep.at(0));
  assertCompiled(deep.at(-1));
  assertRefused(x.at(1));
  assertRefused(x.at(-2));
});

test("first items, missing where there are none", () => {
  assertCompiled(ak.firsts(x.filter(x.gt(2))));
  assertCompiled(ak.firsts(deep));
  assertCompiled(ak.firsts(deep, { axis: 2 } as never));
});

test("ranges of items", () => {
  for (const [start, stop, step] of [
    [0, 2, 1],
    [1, null, 1],
    [-2, null, 1],
    [null, -1, 1],
    [null, null, 2],
    [null, null, -1],
    [-1, 0, -1],
  ] as const)
    // prettier-ignore
    assertCompiled(x.slice(start as never, stop as never, step as never));
  assertCompiled(ak.firsts(x.slice(1)));
});

test("items by position", () => {
  assertCompiled(x.take(ak.argsort(x, { ascending: false })));
  assertCompiled(x.take(ak.argmax(x, { axis: 1, keepdims: true })));
  assertCompiled(x.take(ak.fromIter([[0, -1], [], [1, 1, 0]], { type: "var * int32" })));
  assertCompiled(x.take(ak.fromIter([[0, null], [], [1]], { type: "var * ?int32" }) as never));
  assertCompiled(x.filter(x.gt(1)).take(ak.singletons(ak.argmin(x.filter(x.gt(1)), { axis: 1 }))));
  assertRefused(x.take(ak.fromIter([[3], [], []], { type: "var * int32" })));
});

test("positions of items that were found in the lists are not checked, and those of picked items not looked up", () => {
  const met = ak.fromIter([1, 2, 3]);
  for (const values of [x, x.filter(met.ne(2))]) {
    const pairs = ak.argCombinations(values, 2, { fields: ["a", "b"] });
    const some = pairs.filter(pairs.b.gt(1));
    for (const taken of [
      values.take(some.a),
      values.take(ak.singletons(ak.argmax(values, { axis: 1 }))),
      values.take(ak.argmin(values, { axis: 1, keepdims: true })),
    ]) {
      const { sinks } = assertCompiled(taken).program.batch;
      assert.ok(sinks.every(({ kind }) => kind === "entries"));
    }
    const sink = assertCompiled(values.take(some.b)).program.batch.sinks[1]!;
    assert.ok(sink.kind === "entries" && sink.axis.kind === (values === x ? "filter" : "within"));
  }
});
