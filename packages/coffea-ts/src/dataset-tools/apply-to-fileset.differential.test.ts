import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { muonFile } from "../../test/data/muon-file.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import * as ak from "../awkward/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import { compute, type StepReport } from "../task-graph/index.ts";
import { applyToFileset } from "./apply-to-fileset.ts";
import { getFailedStepsForFileset } from "./failed-steps.ts";
import { preprocess } from "./preprocess.ts";
import type { PreprocessedFileset } from "./preprocessed-fileset.ts";

const skip = !havePeers && "no Python peers";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-apply-peer-"));
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  oracle?.close();
  rmSync(folder, { recursive: true });
});

interface Numbers {
  readonly entries: number;
  readonly muons: number;
  readonly pt: number;
}

const count = (events: NanoEvents<{ Muon_pt: number[] }>) => ({
  entries: ak.num(events, { axis: 0 }),
  muons: ak.sum(ak.num(events.Muon_pt), { axis: 0 }),
  pt: ak.sum(events.Muon_pt, { axis: null }),
});

/** The preprocessed fileset of two files, of which the first one is gone by now; with its form. */
async function halfGone(): Promise<PreprocessedFileset> {
  const gone = muonFile(join(folder, "gone.root"), 300);
  const kept = muonFile(join(folder, "it's here.root"), 1000);
  const [available] = await preprocess({ A: { files: { [gone]: "Events", [kept]: "Events" } } }, { status: false, stepSize: 200 });
  rmSync(gone);
  return available;
}

test("the same numbers, and the same report but for times and names of errors, as coffea on what we preprocessed", { skip }, async () => {
  const available = await halfGone();
  const peer = (await oracle.call("fileset_oracle", "apply", available, true)) as { out: { A: Numbers }; report: { A: StepReport[] } };
  const [out, report] = await compute(await applyToFileset(count, available, { allowReadErrorsWithReport: true }));
  const ours = out["A"]!;
  assert.deepEqual([ours.entries, ours.muons, Math.fround(ours.pt)], [peer.out.A.entries, peer.out.A.muons, Math.fround(peer.out.A.pt)]);
  const stable = ({ args, exception, duration, performance_counters, call_time, message, hostname }: StepReport) => ({
    args,
    failed: exception !== null,
    given: [duration, performance_counters, call_time, message, hostname].map((value) => value !== null),
  });
  assert.deepEqual(report["A"]!.map(stable), peer.report.A.map(stable));
  assert.deepEqual(Object.keys(report["A"]![0]!).toSorted(), Object.keys(peer.report.A[0]!).toSorted());
});

test("coffea finds the failed steps in our report, and we in coffea's", { skip }, async () => {
  const available = await halfGone();
  const [graphs, reports] = await applyToFileset(count, available, { allowReadErrorsWithReport: true });
  const [, report] = await compute([graphs, reports]);
  const peer = (await oracle.call("fileset_oracle", "apply", available, true)) as { report: Record<string, StepReport[]> };
  const theirs = (await oracle.call("fileset_oracle", "failed_steps", available, report)) as PreprocessedFileset;
  const stepsOf = (fileset: PreprocessedFileset) => Object.entries(fileset["A"]!.files).map(([path, { steps }]) => [path, steps]);
  assert.deepEqual(stepsOf(getFailedStepsForFileset(available, report)), stepsOf(theirs));
  assert.deepEqual(stepsOf(getFailedStepsForFileset(available, peer.report)), stepsOf(theirs));
  assert.equal(stepsOf(theirs).length, 1);
});
