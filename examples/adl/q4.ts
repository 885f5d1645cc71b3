// Q4: the missing transverse energy of events with at least two jets above 40 GeV.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import type { OpenData } from "./open-data.ts";

export default class Q4 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const met = Hist.new.reg(100, 0, 200, { name: "met", label: "$E_T^{miss}$ [GeV]" }).int64();
    const hardJets = ak.sum(events.Jet_pt.gt(40), { axis: 1 });
    met.fill({ met: events.filter(hardJets.ge(2)).MET_pt });
    return { met };
  }
}
