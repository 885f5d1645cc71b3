// The invariant mass of events with exactly two muons, by the sign of their charges.
// Run it with: npx coffea-ts run examples/dimuon.ts FILE.root
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import type { DoubleMuon } from "./double-muon.ts";

export default class DimuonMass implements Processor {
  process(events: NanoEvents<DoubleMuon>) {
    const muons = ak.zip(
      { pt: events.Muon_pt, eta: events.Muon_eta, phi: events.Muon_phi, mass: events.Muon_mass, charge: events.Muon_charge },
      { withName: "PtEtaPhiMCandidate" },
    );
    const mass = Hist.new
      .strCat(["opposite", "same"], { name: "sign" })
      .log(1000, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" })
      .int64();
    const pair = ak.num(muons).eq(2);
    const charge = ak.sum(muons.charge, { axis: 1 });
    const opposite = muons.filter(pair.and(charge.eq(0)));
    const same = muons.filter(pair.and(charge.ne(0)));
    mass.fill({ sign: "opposite", mass: opposite.at(0).add(opposite.at(1)).mass });
    mass.fill({ sign: "same", mass: same.at(0).add(same.at(1)).mass });
    return { [events.metadata.dataset]: { entries: events.length, mass } };
  }
}
