import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { layerKind, layerName } from "./layer-name.ts";

const source = partitionedEvents("D", 1);
const pt = ak.columnOf<number[]>(source, "Muon_pt");
const pairs = ak.combinations(pt, 2);

const cases: readonly (readonly [unknown, string, string])[] = [
  [ak.eventsOf(source), "from-root", "read"],
  [pt, "Muon-pt", "column"],
  [pairs, "combinations", "operation"],
  [ak.argCombinations(pt, 2), "argcombinations", "operation"],
  [(pairs as ak.Untyped).field("0"), "0", "column"],
  [pt.gt(3).and(pt.le(5)), "bitwise-and", "operation"],
  [pt.sub(1), "subtract", "operation"],
  [ak.logaddexp(pt, 1), "logaddexp", "operation"],
  [pt.filter(pt.gt(3)), "getitem", "selection"],
  [pt.at(0), "getitem", "selection"],
  [pt.slice(0, 2), "getitem", "selection"],
  [ak.firsts(pt), "firsts", "selection"],
  [ak.num(pt), "num", "reduction"],
  [ak.countNonzero(pt, { axis: 1 }), "count-nonzero", "reduction"],
  [ak.argsort(pt), "argsort", "operation"],
  [ak.padNone(pt, 2), "pad-none", "operation"],
  [ak.fillNone(ak.firsts(pt), 0), "fill-none", "operation"],
];

test("layers are called as dask-awkward calls them, or as the operation is", () => {
  for (const [expression, name, kind] of cases) {
    const node = ak.graph.expressionNode(expression)!;
    assert.deepEqual([layerName(node), layerKind(node)], [name, kind]);
  }
});
