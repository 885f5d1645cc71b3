import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { runLowered } from "../../../test/loop/run-lowered.ts";
import { lowerFills } from "./lower-fills.ts";
import { structureOf } from "./structure.ts";

const flat = ak.fromIter([1, 2, 3]);
const lists = ak.fromIter([[10, 20], [], [30]], { type: "var * float64" });
const maybe = ak.fromIter([[1, null], [], [3]], { type: "var * ?float64" });

function entriesOf(arrays: readonly unknown[], flatten = false): (number[][] | string | null)[] {
  const fills = [{ inputs: arrays.map((array) => ak.graph.operandNode(array)), flatten }];
  const structure = structureOf(fills);
  const program = lowerFills(fills, structure);
  const entries = runLowered(program, structure, new ak.graph.Interpreter());
  return program.outcomes.map((outcome) =>
    outcome.kind === "interpreted" ? outcome.reason : (entries?.[outcome.sink]!.map((values) => [...values]) ?? null),
  );
}

test("values of events are the same for each item of the deepest lists", () => {
  assert.deepEqual(entriesOf([flat, lists]), [[[1, 1, 3], [10, 20, 30]]]); // prettier-ignore
  assert.deepEqual(entriesOf([ak.num(lists)]), [[[2, 0, 1]]]);
  assert.deepEqual(entriesOf([lists, lists.gt(15)]), [[[10, 20, 30], [0, 1, 1]]]); // prettier-ignore
  assert.deepEqual(entriesOf([lists, ak.fromIter([[1], [], [2]], { type: "var * float64" })]), [null]);
});

test("missing entries are left out in all inputs, or refused", () => {
  assert.deepEqual(entriesOf([flat, lists, maybe], true), [[[1, 3], [10, 30], [1, 3]]]); // prettier-ignore
  assert.deepEqual(entriesOf([maybe]), ["missing values are filled"]);
});

test("64-bit integers are entries where they are exact", () => {
  assert.deepEqual(entriesOf([ak.fromIter([5n, -6n])]), [[[5, -6]]]);
  assert.deepEqual(entriesOf([ak.fromIter([2n ** 53n + 1n])]), [null]);
});
