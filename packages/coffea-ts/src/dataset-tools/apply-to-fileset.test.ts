import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile, muonsIn } from "../../test/data/muon-file.ts";
import { openedDuring } from "../../test/data/opened-files.ts";
import * as ak from "../awkward/index.ts";
import { Hist } from "../hist/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import { compute, necessaryColumns, type StepReport } from "../task-graph/index.ts";
import { applyToDataset, applyToFileset } from "./apply-to-fileset.ts";
import { getFailedStepsForFileset } from "./failed-steps.ts";
import { preprocess } from "./preprocess.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-apply-"));
after(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);
const [a, b, c] = [muonFile(place("a.root"), 1000), muonFile(place("b.root"), 300), muonFile(place("c.root"), 50)];
const quiet = { status: false } as const;
type Events = NanoEvents<{ nMuon: number; Muon_pt: number[]; MET_pt: number }>;

function process(events: Events) {
  const pt = Hist.new.reg(50, 0, 10_000, { name: "pt" }).double().fill({ pt: events.Muon_pt });
  return {
    dataset: events.metadata.dataset,
    year: events.metadata["year"] ?? null,
    entries: ak.num(events, { axis: 0 }),
    muons: ak.sum(events.nMuon, { axis: 0 }),
    pt,
  };
}

test("a task graph for each dataset, computed together; process sees the dataset's metadata", async () => {
  const fileset = { A: { files: { [a]: "Events", [b]: "Events" }, metadata: { year: 2012 } }, B: [`${c}:Events`] };
  const graphs = await applyToFileset(process, fileset);
  assert.deepEqual(Object.values(necessaryColumns(graphs)), [
    ["Muon_pt", "nMuon"],
    ["Muon_pt", "nMuon"],
  ]);
  const out = await compute(graphs);
  assert.deepEqual(
    [out["A"]!.dataset, out["A"]!.year, out["A"]!.entries, out["A"]!.muons],
    ["A", 2012, 1300, muonsIn(1000) + muonsIn(300)],
  );
  assert.deepEqual([out["B"]!.dataset, out["B"]!.year, out["B"]!.entries, out["B"]!.muons], ["B", null, 50, muonsIn(50)]);
  assert.equal(out["A"]!.pt.sum({ flow: true }), muonsIn(1000) + muonsIn(300));
  class Whole {
    process = process;
    postprocess = () => "not called for graphs";
  }
  const one = await applyToDataset(new Whole(), fileset.A, { metadata: { dataset: "renamed" } });
  assert.deepEqual([one.dataset, one.year], ["renamed", 2012]);
});

test("with a saved form no file is opened for the graph, else the first one", async () => {
  const [available] = await preprocess({ A: { files: { [a]: "Events", [b]: "Events" } } }, { ...quiet, stepSize: 200 });
  assert.deepEqual(await openedDuring(() => applyToFileset(process, available)), []);
  const formless = { A: { ...available["A"]!, compressed_form: null } };
  assert.deepEqual(await openedDuring(() => applyToFileset(process, formless)), [a]);
  const [saved, opened] = await compute([await applyToFileset(process, available), await applyToFileset(process, formless)]);
  assert.deepEqual(
    [saved["A"]!.entries, saved["A"]!.muons, saved["A"]!.pt.toJSON()],
    [opened["A"]!.entries, opened["A"]!.muons, opened["A"]!.pt.toJSON()],
  );
});

test("what cannot be read is in the report, the first file too, and the rest is computed", async () => {
  const copies = [place("first.root"), place("replaced.root"), place("cut.root")];
  for (const copy of copies) copyFileSync(b, copy);
  const files = Object.fromEntries([copies[0]!, a, copies[1]!, copies[2]!].map((path) => [path, "Events"]));
  const [available] = await preprocess({ A: { files } }, { ...quiet, stepSize: 200 });
  rmSync(copies[0]!);
  muonFile(copies[1]!, 300);
  truncateSync(copies[2]!, 2000);
  for (const scheduler of ["sync", "threads"] as const) {
    for (const fileset of [available, { A: { ...available["A"]!, compressed_form: null } }]) {
      const [graphs, reports] = await applyToFileset(process, fileset, { allowReadErrorsWithReport: true });
      const [out, report] = await compute([graphs, reports], { scheduler, ...(scheduler === "threads" ? { workers: 2 } : {}) });
      assert.deepEqual([out["A"]!.entries, out["A"]!.muons, out["A"]!.pt.sum({ flow: true })], [1000, muonsIn(1000), muonsIn(1000)]);
      const records: readonly StepReport[] = report["A"]!;
      assert.deepEqual(
        records.map(({ exception }) => exception),
        ["FileNotFound", "FileNotFound", null, null, null, null, null, "BadFileset", "BadFileset", "TruncatedFile", "TruncatedFile"],
      );
      const [failed, good] = [records[0]!, records[2]!];
      assert.deepEqual(failed.args, [`'${copies[0]}'`, "'Events'", "0", "150", "True"]);
      assert.match(failed.message!, /There is no file/);
      assert.ok(failed.call_time! > 1.7e18 && failed.duration === null && failed.performance_counters === null);
      assert.equal(failed.fqdn, hostname());
      assert.ok(good.duration! > 0 && good.performance_counters!.num_requested_bytes > 0 && good.performance_counters!.num_requests > 0);
      assert.deepEqual([good.call_time, good.message, good.fqdn, good.hostname, good.kwargs], [null, null, null, null, []]);
      const again = getFailedStepsForFileset(available, report);
      assert.deepEqual(Object.keys(again["A"]!.files), [copies[0], copies[1], copies[2]]);
      assert.equal(again["A"]!.files[copies[0]!]!.num_selected_entries, 300);
    }
  }
});

test("files without steps are parts in the report; only named errors are tolerated; mistakes of the processor never are", async () => {
  const bad = place("bad.root");
  writeFileSync(bad, "not ROOT");
  const files = { [a]: "Events", [bad]: "Events" };
  const [graphs, reports] = await applyToFileset(process, { A: { files } }, { allowReadErrorsWithReport: true });
  const [out, report] = await compute([graphs, reports]);
  assert.equal(out["A"]!.entries, 1000);
  assert.deepEqual(
    report["A"]!.map(({ args, exception }) => [...args.slice(2), exception]),
    [
      ["0", "1000", "True", null],
      ["0", "1", "False", "NotARootFile"],
    ],
  );
  const [strict, strictReports] = await applyToFileset(process, { A: { files } }, { allowReadErrorsWithReport: ["FileNotFound"] });
  await assert.rejects(compute([strict, strictReports]), { code: "NotARootFile" });
  await assert.rejects(compute(await applyToFileset(process, { A: { files } })), { code: "NotARootFile" });
  await assert.rejects(applyToFileset(process, { A: { files: { [bad]: "Events" } } }, { allowReadErrorsWithReport: true }), {
    code: "NotARootFile",
  });
  const careless = (events: Events) => ({ first: ak.sum(events.Muon_pt.at(0), { axis: 0 }) });
  const [lazy, lazyReports] = await applyToFileset(careless, { A: { files } }, { allowReadErrorsWithReport: true });
  await assert.rejects(compute([lazy, lazyReports]), { code: "ChunkFailed", message: /apply-to-fileset\.test\.ts/ });
});

test("a report of values of several rounds has one record for each partition", async () => {
  const centred = (events: Events) => ({ spread: ak.sum(ak.abs(events.MET_pt.sub(ak.mean(events.MET_pt, { axis: 0 }))), { axis: 0 }) });
  const files = { [place("gone.root")]: "Events", [a]: "Events", [c]: "Events" };
  const [graphs, reports] = await applyToFileset(centred, { A: { files } }, { allowReadErrorsWithReport: true });
  const [out, report] = await compute([graphs, reports]);
  const clean = await compute(await applyToFileset(centred, { A: { files: { [a]: "Events", [c]: "Events" } } }));
  assert.equal(out["A"]!.spread, clean["A"]!.spread);
  assert.deepEqual(
    report["A"]!.map(({ exception }) => exception),
    ["FileNotFound", null, null],
  );
});

test("options and filesets that do not fit are told", async () => {
  await assert.rejects(applyToFileset(process, { A: [a] }), { code: "BadFileset", message: /which tree/ });
  await assert.rejects(applyToFileset(process, { A: { files: {} } }), { code: "BadFileset", message: /Dataset "A" has no files/ });
  await assert.rejects(applyToFileset(process, { A: { files: { [a]: "Events" } } }, { schema: 1 } as never), {
    code: "BadArgument",
    message: /schemaclass/,
  });
  await assert.rejects(applyToFileset(process, { A: { files: { [a]: "Events" } } }, { allowReadErrorsWithReport: 5 as never }), {
    code: "BadArgument",
    message: /list of error codes/,
  });
});

test("events.length in the result is the number of events that were read, also where steps are not known", async () => {
  let calls = 0;
  const counting = (events: NanoEvents<{ nMuon: number; Muon_pt: number[] }>) => {
    calls++;
    return { [events.metadata.dataset]: { entries: events.length, more: [events.length, 7], muons: ak.sum(events.nMuon, { axis: 0 }) } };
  };
  const files = { [a]: "Events", [b]: "Events" };
  const plain = await compute(await applyToFileset(counting, { A: { files } }));
  assert.deepEqual(plain["A"]!["A"], { entries: 1300, more: [1300, 7], muons: muonsIn(1000) + muonsIn(300) });
  assert.equal(calls, 2);
  const [available] = await preprocess({ A: { files } }, { ...quiet, stepSize: 500 });
  calls = 0;
  const stepped = await compute(await applyToFileset(counting, available));
  assert.deepEqual([stepped["A"]!["A"], calls], [plain["A"]!["A"], 1]);
  const gone = place("gone.root");
  copyFileSync(b, gone);
  const [withGone] = await preprocess({ A: { files: { [gone]: "Events", ...files } } }, quiet);
  rmSync(gone);
  const [graphs, reports] = await applyToFileset(counting, withGone, { allowReadErrorsWithReport: true });
  const [out, report] = await compute([graphs, reports]);
  assert.equal(report["A"]![0]!.exception, "FileNotFound");
  assert.deepEqual(out["A"]!["A"], plain["A"]!["A"]);
});

test("what follows from a number of events that is not known is refused, where it is", async () => {
  const files = { [a]: "Events", [b]: "Events" };
  const half = (events: Events) => ({ sums: { half: events.length / 2 } });
  await assert.rejects(applyToFileset(half, { A: { files } }), {
    code: "NeedsData",
    message: /\["sums"\]\["half"\] depends on events\.length.*preprocess/,
  });
  const weighted = (events: Events) => ({
    pt: Hist.new
      .reg(5, 0, 1, { name: "pt" })
      .double()
      .fill({ pt: events.MET_pt, weight: 1 / events.length }),
  });
  await assert.rejects(applyToFileset(weighted, { A: { files } }), { code: "NeedsData", message: /\["pt"\]/ });
  const scaled = (events: Events) => ({ sum: ak.sum(events.MET_pt.div(events.length), { axis: 0 }) });
  await assert.rejects(applyToFileset(scaled, { A: { files } }), { code: "NeedsData", message: /\["sum"\]/ });
  const [available] = await preprocess({ A: { files } }, quiet);
  const { A } = await compute(await applyToFileset(half, available));
  assert.deepEqual(A, { sums: { half: 650 } });
  const unread = (events: Events) => ({ pt: Hist.new.reg(5, 0, 1, { name: "pt" }).double().fill({ pt: events.MET_pt }), list: [1, 2] });
  assert.equal((await compute(await applyToFileset(unread, { A: { files } })))["A"]!.pt.sum({ flow: true }), 1300);
});
