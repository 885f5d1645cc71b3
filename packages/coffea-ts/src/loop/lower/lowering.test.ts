import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { runLowered } from "../../../test/loop/run-lowered.ts";
import { differenceOf, layoutOf } from "../../../test/loop/same-array.ts";
import { lowerArray } from "./lower-array.ts";

const x = ak.fromIter([[1, 2], [], [3]], { type: "var * float64" });

test("what is not compiled is a column that the interpreter makes", () => {
  const node = ak.graph.nodeOf(ak.runLengths(x).mul(2));
  const lowered = lowerArray(node)!;
  assert.deepEqual(
    lowered.program.fallbacks.map(({ reason }) => reason),
    ["runLengths is not compiled"],
  );
  const interpreter = new ak.graph.Interpreter();
  const entries = runLowered(lowered.program, lowered.structure, interpreter)!;
  assert.equal(differenceOf(layoutOf(lowered, entries, 3), interpreter.get(node)), null);
});

test("not where the events were selected before, for then entries are no rows", () => {
  const left = x.filter(ak.num(x).gt(0));
  assert.equal(lowerArray(ak.graph.nodeOf(ak.runLengths(left))), null);
});
