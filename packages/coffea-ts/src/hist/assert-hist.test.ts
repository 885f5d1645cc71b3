import assert from "node:assert/strict";
import { test } from "node:test";
import { assertHist } from "./assert-hist.ts";
import { Hist } from "./hist.ts";

test("a histogram, and what is none", () => {
  assertHist(Hist.new.bool({ name: "b" }).double(), "stack takes");
  for (const [value, shown] of [
    [5, "5"],
    [null, "null"],
    [undefined, "undefined"],
    [{}, "{}"],
    [[1], "[1]"],
    [Hist.new.bool({ name: "b" }), "the steps of Hist.new, which end in .double() or another storage"],
  ] as const)
    assert.throws(() => assertHist(value, "stack takes"), { code: "BadArgument", message: `stack takes a histogram, but got ${shown}.` });
});
