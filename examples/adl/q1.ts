// Q1: the missing transverse energy of all events.
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import type { OpenData } from "./open-data.ts";

export default class Q1 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const met = Hist.new.reg(100, 0, 200, { name: "met", label: "$E_T^{miss}$ [GeV]" }).int64();
    met.fill({ met: events.MET_pt });
    return { met };
  }
}
