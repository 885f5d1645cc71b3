import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { intern, type NodeParts } from "../../src/awkward/graph/intern.ts";
import type { Node } from "../../src/awkward/graph/node.ts";
import { handleOf } from "../../src/awkward/handle.ts";
import { nodeOf } from "../../src/awkward/node-of.ts";
import { sameValues, show } from "../oracle/awkward-call.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { writeProgram } from "./random-program.ts";

const CASES = 4000;

/** Whether each event of the result follows from the same event of the inputs: no operation below joins, drops or reorders events. */
function isEventWise(node: Node): boolean {
  return staysInEvents(node) && node.inputs.every(isEventWise);
}

/** Operations that leave events as they are at any axis; all others do where their axis is inside of events. */
const eventByEvent: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>(["singletons", "isNone", "fillNone", "map", "regular"]);

function staysInEvents(node: Node): boolean {
  if (node.kind === "filter") return ["list", "regular"].includes(node.inputs[1]!.form.kind);
  if (node.kind === "take") return node.axis !== 0;
  if (node.kind === "runLengths") return ["list", "regular"].includes(node.inputs[0]!.form.kind);
  if (!("axis" in node) || eventByEvent.has(node.kind)) return true;
  return typeof node.axis === "number" && node.axis >= (node.kind === "flatten" || node.kind === "unflatten" ? 2 : 1);
}

/** The expression with its columns replaced by a selection of their events. */
function onSelected(node: Node, select: (column: ak.Untyped) => ak.Untyped): Node {
  if (node.kind === "constant") return nodeOf(select(handleOf(node)));
  if (node.inputs.length === 0) return node;
  const { id: _id, source: _source, ...parts } = node;
  return intern({ ...parts, inputs: node.inputs.map((input) => onSelected(input, select)) } as NodeParts);
}

test("selecting events and computing is computing and selecting events", () => {
  const { numRuns, seed } = fuzzOptions(CASES, 4711);
  let compared = 0;
  for (let i = 0; i < numRuns; i++) {
    const random = new RandomNumbers(seed + i);
    const { pool } = writeProgram(random);
    const events = Number(pool[0]!.shape[0]);
    const mask = ak.fromIter(
      Array.from({ length: events }, () => random.below(2) === 1),
      { type: "bool" },
    );
    const select = (x: ak.Untyped): ak.Untyped => x.filter(mask);
    for (const { array } of pool.filter((entry) => isEventWise(nodeOf(entry.array)))) {
      const first = ak.toList(handleOf(onSelected(nodeOf(array), select)));
      const last = ak.toList(select(array));
      assert.ok(sameValues(first, last), `${ak.describe(array)} of events ${show(ak.toList(mask))}: ${show(first)} and not ${show(last)}`);
      compared++;
    }
  }
  assert.ok(compared > 5 * numRuns, `${compared} results were compared`);
});
