// So many fills in one processor, for the benchmark of how cost grows with histograms: COFFEA_TS_BENCH_FILLS is their number. Every one has a selection and a quantity of its own.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import { muons, type OpenData } from "../../examples/adl/open-data.ts";

const fills = Number(process.env["COFFEA_TS_BENCH_FILLS"] ?? 10);

export default class Fills implements Processor {
  process(events: NanoEvents<OpenData>) {
    const candidates = muons(events);
    const histograms: Record<string, Hist> = {};
    for (let at = 0; at < fills; at++) {
      const chosen = candidates.filter(candidates.pt.gt(3 + 0.05 * at));
      const pairs = chosen.filter(ak.num(chosen).eq(2));
      const pair = pairs.at(0).add(pairs.at(1));
      const histogram = Hist.new.reg(100, 0, 150 + at, { name: "x" }).double();
      histogram.fill({ x: [pair.mass, pair.pt, pairs.at(0).deltaR(pairs.at(1)), pair.eta.abs()][at % 4]! });
      histograms[`x${at}`] = histogram;
    }
    return histograms;
  }
}
