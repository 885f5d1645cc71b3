import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
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

test("no output, and arrays in it, are refused with the way out", () => {
  for (const nothing of [null, undefined])
    assert.throws(() => finishOutput(nothing), { code: "BadArgument", message: /returned (null|undefined)\. Return/ });
  assert.throws(() => finishOutput({ A: { pt: x } }), { code: "BadArgument", message: /array of events at \["A"\]\["pt"\].*ak\.toList/ });
  assert.throws(() => finishOutput(x), { code: "BadArgument" });
});
