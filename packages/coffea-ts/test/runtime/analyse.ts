// The program that every platform runs: Node and Deno by runtimes.test.ts, a page and a worker of Chromium by browser.test.ts.
import * as ak from "coffea-ts/awkward";
import { memorySource } from "coffea-ts/bytes";
import { Hist, toUhi } from "coffea-ts/hist";
import { type FileLike, NanoEventsFactory, symbolicEvents } from "coffea-ts/nanoevents";
import { plot1d } from "coffea-ts/plot";
import { recreate, memorySink } from "coffea-ts/root";
import { visualize } from "coffea-ts/task-graph";
import DimuonMass from "../../../../examples/dimuon.ts";
import type { DoubleMuon } from "../../../../examples/double-muon.ts";

/** What the program finds: plain data, equal on every platform. */
export interface Analysis {
  readonly entries: number;
  readonly branches: number;
  /** The dimuon example's histogram, and one of all transverse momenta, in the UHI schema. */
  readonly mass: unknown;
  readonly pt: unknown;
  readonly svg: string;
  /** The task graph of the example, drawn; without the lines of the program, which a bundle has elsewhere. */
  readonly graph: string;
  /** Number of muons per event, printed. */
  readonly printed: string;
  /** Sums of a column that was written to a ROOT file in memory, compressed, and read back. */
  readonly written: readonly number[];
}

/** Reads the tree "Events" of the file, runs the dimuon example on it, fills and draws; and writes a small file of its own. */
export async function analyse(file: FileLike, mode: "eager" | "virtual"): Promise<Analysis> {
  const factory = await NanoEventsFactory.fromRoot(file, { mode, treepath: "Events", metadata: { dataset: "sample" } });
  const events = factory.events<DoubleMuon>();
  const { entries, mass } = new DimuonMass().process(events)["sample"]!;
  const pt = Hist.new.reg(50, 0, 100, { name: "pt" }).double();
  pt.fill({ pt: ak.flatten(events.Muon_pt) });
  const lazy = symbolicEvents<DoubleMuon>({ ...factory.plan, description: "sample" });
  const result: Analysis = {
    entries,
    branches: events.fields.length,
    mass: toUhi(mass),
    pt: toUhi(pt),
    svg: plot1d(mass),
    graph: withoutLines((await visualize(new DimuonMass().process(lazy))).svg),
    printed: String(ak.num(events.Muon_pt)),
    written: await writeAndRead(),
  };
  await factory.close();
  return JSON.parse(JSON.stringify(result)) as Analysis;
}

function withoutLines(svg: string): string {
  return svg.replaceAll(/\n[^<\n]+:\d+:\d+(?=<\/title>)/g, "");
}

async function writeAndRead(): Promise<number[]> {
  const writer = recreate(memorySink(), { compression: { codec: "zlib", level: 5 } });
  const lists = Array.from({ length: 1000 }, (_, i) => Array.from({ length: i % 4 }, (_unused, k) => i + k / 2));
  writer.mkTree("Events", { pt: "var * float64" }).extend({ pt: lists });
  const factory = await NanoEventsFactory.fromRoot(memorySource(writer.close()), { treepath: "Events" });
  const { pt } = factory.events<{ pt: number[] }>();
  return [ak.sum(pt, { axis: null }).value, ak.num(pt, { axis: 0 }).value];
}
