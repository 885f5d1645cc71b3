// Q2: the transverse momentum of all jets.
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import type { OpenData } from "./open-data.ts";

export default class Q2 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const pt = Hist.new.reg(100, 15, 60, { name: "pt", label: "jet $p_T$ [GeV]" }).int64();
    pt.fill({ pt: events.Jet_pt });
    return { pt };
  }
}
