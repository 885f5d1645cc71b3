import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { type ColumnAccumulator, columnAccumulator } from "./accumulators/column-accumulator.ts";
import { finishOutput } from "./finish-output.ts";

const x = ak.fromIter([1, 2, 3]);

test("lazy numbers are computed, wherever they are", () => {
  const out = { a: { sum: ak.sum(x) }, list: [ak.max(x), 5], map: new Map([["n", ak.count(x)]]) };
  assert.deepEqual(finishOutput(out), { a: { sum: 6 }, list: [3, 5], map: new Map([["n", 3]]) });
  assert.equal(typeof out.a.sum, "object", "the processor's own object stays");
});

test("an output without them stays the same object", () => {
  const out = { a: [1, "x", null, new Set([1])], map: new Map([["k", { b: 2n }]]), typed: Float64Array.of(1) };
  assert.equal(finishOutput(out), out);
});

test("columns to be merged are computed, so that they hold nothing of their events", () => {
  const out = finishOutput({ a: { pt: columnAccumulator(x.mul(2)) } }) as { a: { pt: ColumnAccumulator<ak.Array<number>> } };
  assert.deepEqual(ak.toList(out.a.pt.value), [2, 4, 6]);
});

test("no output, and arrays in it, are refused with the way out", () => {
  for (const nothing of [null, undefined])
    assert.throws(() => finishOutput(nothing), { code: "BadArgument", message: /returned (null|undefined)\. Return/ });
  assert.throws(() => finishOutput({ A: { pt: x } }), {
    code: "BadArgument",
    message: /array of events at \["A"\]\["pt"\].*columnAccumulator\(x\)/,
  });
  assert.throws(() => finishOutput(x), { code: "BadArgument" });
});
