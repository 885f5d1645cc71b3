import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { lowerArray } from "./lower-array.ts";

const x = ak.fromIter([[1, 2], [], [3]], { type: "var * float64" });

test("every kind of node is lowered, or says why not", () => {
  const reasonOf = (array: unknown): string | undefined => lowerArray(ak.graph.operandNode(array))!.program.fallbacks[0]?.reason;
  assert.equal(reasonOf(x.mul(2)), undefined);
  assert.equal(reasonOf(ak.sort(x, { axis: 0 })), "sorting events is not compiled");
  assert.equal(reasonOf(ak.runLengths(x)), "runLengths is not compiled");
  const map = ak.map(x as never, ((value: number) => value) as never, { returns: "float64", axis: 1 } as never);
  assert.equal(reasonOf(map), "a function of yours runs item by item");
});
