import assert from "node:assert/strict";
import { test } from "node:test";
import { randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { Hist } from "../../hist/index.ts";
import { NanoEventsFactory } from "../../nanoevents/index.ts";
import { necessaryBuffers, necessaryColumns } from "./necessary-columns.ts";

const bytes = randomMuonsFile(5);
const open = async (metadata: Record<string, unknown> = {}): Promise<ak.Untyped> =>
  (await NanoEventsFactory.fromRoot(bytes, { mode: "dask", metadata })).events();

test("columns of histograms, numbers and arrays, by dataset", async () => {
  const [a, b] = [await open({ dataset: "A" }), await open({ dataset: "B" })];
  const hist = Hist.new
    .reg(5, 0, 50, { name: "pt" })
    .double()
    .fill({ pt: a.Muon_pt.filter(a.Muon_charge.gt(0)) });
  assert.deepEqual(necessaryColumns({ hist, deep: [{ n: ak.sum(b.met, { axis: 0 }) }], muons: a.Muon_eta }), {
    A: ["Muon_charge", "Muon_eta", "Muon_pt"],
    B: ["met"],
  });
  assert.deepEqual(necessaryColumns({ plain: 5 }), {});
});

test("lengths of lists need their offsets only", async () => {
  const events = await open();
  const lengths = ak.sum(ak.num(events.Muon_pt), { axis: 0 });
  assert.deepEqual(necessaryBuffers(lengths), { 'tree "Events" of memory': ["Muon_pt-offsets"] });
  assert.deepEqual(necessaryBuffers(ak.num(events, { axis: 0 })), { 'tree "Events" of memory': [] });
});

test("events of one name are told apart", async () => {
  const [a, b] = [await open({ dataset: "A" }), await open({ dataset: "A" })];
  assert.deepEqual(necessaryColumns([a.met, b.nMuon]), { A: ["met"], "A (2)": ["nMuon"] });
});
