import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { lazyOutputs } from "./lazy-outputs.ts";

test("lazy results in any nesting, by their events; each once, and nothing else", () => {
  const [first, second] = [partitionedEvents("A", 1), partitionedEvents("B", 1)];
  const x = ak.columnOf<number[]>(first, "Muon_pt");
  const { mass } = dimuon(second);
  const filled = Hist.new.regular(2, 0, 1, { name: "x" }).int64();
  const outputs = {
    x,
    list: [x, new Map([["total", ak.sum(x, { axis: null })]])],
    mass,
    filled,
    entries: 3,
    name: "a",
    none: null,
    made: ak.fromIter([1]),
  };
  const found = [...lazyOutputs(outputs)].map(([source, lazy]) => [source, lazy.map(({ path, kind, text }) => [path, kind, text])]);
  assert.deepEqual(found, [
    [first, [["x", "array", "Muon_pt"], ["list.1.total", "scalar", "ak.sum(Muon_pt)"]]],
    [second, [["mass", "hist", "Hist(sign, mass)"]]],
  ]); // prettier-ignore
});

test("results that contain themselves are refused", () => {
  const loop: Record<string, unknown> = {};
  loop["again"] = [loop];
  assert.throws(() => lazyOutputs(loop), { code: "BadArgument", message: /contain themselves at \["again"\]\[0\]/ });
});
