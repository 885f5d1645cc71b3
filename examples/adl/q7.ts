// Q7: the scalar sum of the transverse momenta of jets above 30 GeV that are at least 0.4 away from every lepton above 10 GeV.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import { electrons, jets, muons, type OpenData } from "./open-data.ts";

export default class Q7 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const sum = Hist.new.reg(100, 15, 200, { name: "sum", label: "$\\sum p_T$ of jets [GeV]" }).int64();
    const [jet, muon, electron] = [jets(events), muons(events), electrons(events)];
    const farFromMuons = ak.all(jet.metricTable(muon.filter(muon.pt.gt(10))).ge(0.4), { axis: 2 });
    const farFromElectrons = ak.all(jet.metricTable(electron.filter(electron.pt.gt(10))).ge(0.4), { axis: 2 });
    const clean = jet.filter(jet.pt.gt(30).and(farFromMuons).and(farFromElectrons));
    sum.fill({ sum: ak.sum(clean.pt, { axis: 1 }) });
    return { sum };
  }
}
