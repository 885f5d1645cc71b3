import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile, muonsIn } from "../../../test/data/muon-file.ts";
import * as ak from "../../awkward/index.ts";
import { Hist } from "../../hist/index.ts";
import { type LazyEvents, type NanoEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { compute } from "../compute/compute.ts";
import { countLater } from "./count-later.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-count-"));
after(() => rmSync(folder, { recursive: true }));
const files = [muonFile(join(folder, "a.root"), 400), muonFile(join(folder, "b.root"), 90)].map((path) => `${path}:Events`);
type Events = NanoEvents<{ nMuon: number; Muon_pt: number[] }>;

async function later(process: (events: Events) => unknown): Promise<unknown> {
  const events = (await NanoEventsFactory.fromRoot(files, { mode: "dask" })).events() as unknown as Events;
  return countLater(() => process(events), events, ak.sourceOf(events) as LazyEvents);
}

test("the number is found in every kind of container; everything else stays", async () => {
  const out = await later((events) => ({
    map: new Map<string, unknown>([["n", [events.length]]]),
    set: new Set(["a"]),
    typed: Float64Array.of(1, NaN),
    none: null,
    muons: ak.sum(events.nMuon, { axis: 0 }),
    counts: Hist.new.reg(2, 0, 5, { name: "n" }).int64().fill({ n: events.nMuon }),
    n: events.length,
  }));
  const computed = (await compute(out)) as Record<string, unknown>;
  assert.deepEqual(computed["map"], new Map([["n", [490]]]));
  assert.deepEqual([computed["set"], computed["typed"], computed["none"]], [new Set(["a"]), Float64Array.of(1, NaN), null]);
  assert.deepEqual([computed["n"], computed["muons"]], [490, muonsIn(400) + muonsIn(90)]);
  assert.equal((computed["counts"] as Hist).sum({ flow: true }), 490);
});

const dependent: [string, (events: Events) => unknown, RegExp][] = [
  ["a number", (events) => [0, events.length * 2], /\[1\] depends/],
  ["a text", (events) => ({ text: `${events.length} events` }), /\["text"\]/],
  ["keys", (events) => ({ [events.length]: 1 }), /The output depends/],
  ["a set", (events) => ({ s: new Set([events.length]) }), /\["s"\]/],
  ["a typed array", (events) => Float64Array.of(events.length), /depends/],
  ["lengths of lists", (events) => (events.length > 1_000_010 ? [1] : []), /depends/],
  ["an array", (events) => ({ pt: events.Muon_pt.mul(events.length) }), /\["pt"\]/],
  [
    "what a histogram held before",
    (events) => Hist.new.reg(2, 0, 5, { name: "n" }).double().fill({ n: 1, weight: events.length }),
    /depends/,
  ],
  [
    "a weight",
    (events) =>
      Hist.new
        .reg(2, 0, 5, { name: "n" })
        .double()
        .fill({ n: events.nMuon, weight: 1 / events.length }),
    /depends/,
  ],
];
for (const [name, process, message] of dependent)
  test(`refused: ${name} that follows from the number`, () => assert.rejects(later(process), { code: "NeedsData", message }));

test("the number is not known any more afterwards, and an error of process ends it too", async () => {
  const events = (await NanoEventsFactory.fromRoot(files, { mode: "dask" })).events();
  const source = ak.sourceOf(events) as LazyEvents;
  await assert.rejects(
    countLater(
      () => {
        throw new Error("mine");
      },
      events,
      source,
    ),
    /mine/,
  );
  await countLater(() => events.length, events, source);
  assert.throws(() => events.length, { code: "NeedsData" });
});
