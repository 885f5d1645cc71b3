// Q8: in events with three leptons, of which two are of the same kind and opposite charge, the transverse mass of the missing energy
// and the hardest lepton outside of the pair whose mass is nearest to the Z boson's.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import { electrons, missingEnergy, muons, type OpenData } from "./open-data.ts";

export default class Q8 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const mt = Hist.new.reg(100, 0, 200, { name: "mt", label: "$m_T$ of $E_T^{miss}$ and lepton [GeV]" }).int64();
    const [muon, electron] = [muons(events), electrons(events)];
    const all = ak.concatenate(
      [ak.withField(muon, muon.charge.mul(-13), "pdgId"), ak.withField(electron, electron.charge.mul(-11), "pdgId")],
      { axis: 1 },
    );
    const pairs = ak.argCombinations(all, 2, { fields: ["a", "b"] });
    const opposite = pairs.filter(all.take(pairs.a).pdgId.eq(all.take(pairs.b).pdgId.neg()));

    const { leptons, candidates, met } = ak
      .zip({ leptons: all, candidates: opposite, met: missingEnergy(events) }, { depthLimit: 1 })
      .filter(ak.num(all).ge(3).and(ak.num(opposite).ge(1)));
    const mass = leptons.take(candidates.a).add(leptons.take(candidates.b)).mass;
    const z = candidates.take(ak.singletons(ak.argmin(mass.sub(91.2).abs(), { axis: 1 }))).at(0);
    const position = ak.localIndex(leptons);
    const others = leptons.filter(position.ne(z.a).and(position.ne(z.b)));
    const third = others.take(ak.singletons(ak.argmax(others.pt, { axis: 1 }))).at(0);
    mt.fill({
      mt: ak.sqrt(
        third.pt
          .mul(met.pt)
          .mul(2)
          .mul(ak.cos(third.deltaPhi(met)).neg().add(1)),
      ),
    });
    return { mt };
  }
}
