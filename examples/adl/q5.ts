// Q5: the missing transverse energy of events with two muons of opposite charge whose mass is between 60 and 120 GeV.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import { muons, type OpenData } from "./open-data.ts";

export default class Q5 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const met = Hist.new.reg(100, 0, 200, { name: "met", label: "$E_T^{miss}$ [GeV]" }).int64();
    const { a, b } = ak.combinations(muons(events), 2, { fields: ["a", "b"] });
    const mass = a.add(b).mass;
    const isZ = mass.gt(60).and(mass.lt(120)).and(a.charge.ne(b.charge));
    met.fill({ met: events.filter(ak.any(isZ, { axis: 1 })).MET_pt });
    return { met };
  }
}
