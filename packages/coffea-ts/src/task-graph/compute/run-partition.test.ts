import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type MuonBranches, randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { type CoffeaError, isCoffeaError, userFrame } from "../../base/index.ts";
import { Hist } from "../../hist/index.ts";
import { type NanoEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { recreate, memorySink } from "../../root/index.ts";
import { compute } from "./compute.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-partition-"));
after(() => rmSync(folder, { recursive: true }));
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const whole = write("a.root", randomMuonsFile(40));
const withoutMet = recreate(memorySink("b.root"));
withoutMet.mkTree("Events", { Muon_pt: "var * float32" }, { counterName: () => "nMuon" }).extend({ Muon_pt: [[1], [2, 3]] });
const files = {
  whole,
  withoutMet: write("b.root", withoutMet.close() as Uint8Array),
  text: write("c.root", new TextEncoder().encode("this is no ROOT file, but a text")),
};

const lazy = async (...paths: string[]): Promise<NanoEvents<MuonBranches>> => {
  const options = { mode: "dask", treepath: "Events", metadata: { dataset: "DoubleMuon" } } as const;
  return (await NanoEventsFactory.fromRoot(paths, options)).events<MuonBranches>();
};
const lineHere = (error: Error): number => userFrame(error)!.line;
const lineOf = (error: CoffeaError): number | undefined => (error.details["frame"] as { line: number } | undefined)?.line;

async function failureOf(results: unknown, scheduler: "sync" | "threads"): Promise<CoffeaError> {
  const error: unknown = await compute(results, { scheduler, workers: 1 }).then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(isCoffeaError(error), String(error));
  return error;
}

for (const scheduler of ["sync", "threads"] as const) {
  test(`${scheduler}: an operation that fails names dataset, file, entries and the line that made it, not that of the fill`, async () => {
    const events = await lazy(whole);
    const hist = Hist.new.reg(2, 0, 1, { name: "x" }).double();
    const [uneven, at] = [events.Muon_pt.add(events.Muon_pt.filter(events.Muon_eta.gt(0))), new Error()];
    const doubled = uneven.mul(2);
    hist.fill({ x: ak.flatten(doubled) });
    const error = await failureOf({ hist }, scheduler);
    assert.equal(error.code, "ChunkFailed");
    assert.match(
      error.message,
      /^Computing entries 0 to 40 of tree "Events" in .*a\.root \(dataset "DoubleMuon"\) failed at .*run-partition\.test\.ts:\d+:\d+: The lists of /,
    );
    assert.equal(lineOf(error), lineHere(at));
    assert.deepEqual([error.details["dataset"], error.details["file"], error.details["entrystop"]], ["DoubleMuon", whole, 40]);
  });

  test(`${scheduler}: a branch that a later file does not have names the line that asks for it`, async () => {
    const events = await lazy(whole, files.withoutMet);
    const [met, at] = [events.met, new Error()];
    const error = await failureOf([ak.sum(events.Muon_pt, { axis: null }), ak.max(met.mul(2), { axis: null })], scheduler);
    assert.equal(error.code, "BranchNotFound");
    assert.match(
      error.message,
      /^Computing all entries of tree "Events" in .*b\.root \(dataset "DoubleMuon"\) failed at .*: There is no branch "met" in /,
    );
    assert.equal(lineOf(error), lineHere(at));
    assert.equal(error.details["branch"], "met");
  });

  test(`${scheduler}: a bad file is nobody's line`, async () => {
    const events = await lazy(whole, files.text);
    const error = await failureOf(ak.sum(events.met, { axis: null }), scheduler);
    assert.equal(error.code, "NotARootFile");
    assert.match(error.message, /^Computing all entries of tree "Events" in .*c\.root \(dataset "DoubleMuon"\) failed: /);
    assert.equal(lineOf(error), undefined);
  });
}
