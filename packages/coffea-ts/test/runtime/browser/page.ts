// Runs in a real browser: opens a ROOT file from a Blob, reads it and fills a histogram. Bundled by browser.test.ts.
import { Hist, toUhi } from "coffea-ts/hist";
import { NanoEventsFactory } from "coffea-ts/nanoevents";
import { openRoot } from "coffea-ts/root";
import { blobSource } from "coffea-ts/bytes";
import { plot1d } from "coffea-ts/plot";
import DimuonMass from "../../../../../examples/dimuon.ts";

export interface PageResult {
  branches: number;
  entries: number;
  mass: unknown;
  pt: unknown;
  svg: string;
}

/** The dimuon example and a plain histogram of all transverse momenta, over the file in `blob`. */
export async function analyse(blob: Blob, mode: "eager" | "virtual"): Promise<PageResult> {
  const file = await openRoot(blobSource(blob, "sample.root"));
  const tree = await file.tree("Events");
  const factory = await NanoEventsFactory.fromRoot(blobSource(blob, "sample.root"), {
    mode,
    treepath: "Events",
    metadata: { dataset: "sample" },
  });
  const events = factory.events();
  const out = new DimuonMass().process(events as never) as Record<
    string,
    { entries: number; mass: Parameters<typeof toUhi>[0] & Parameters<typeof plot1d>[0] }
  >;
  const pt = Hist.new.reg(50, 0, 100, { name: "pt" }).double();
  pt.fill({ pt: (events as unknown as { Muon_pt: never }).Muon_pt });
  const { entries, mass } = out["sample"]!;
  return { branches: tree.branches.length, entries, mass: toUhi(mass), pt: toUhi(pt), svg: plot1d(mass, {}) };
}
