// Q6: of the three jets whose mass is nearest to the top quark's, the transverse momentum together, and the largest b-tag.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";
import { jets, type OpenData } from "./open-data.ts";

export default class Q6 implements Processor {
  process(events: NanoEvents<OpenData>) {
    const pt = Hist.new.reg(100, 15, 40, { name: "pt", label: "trijet $p_T$ [GeV]" }).int64();
    const btag = Hist.new.reg(100, 0, 1, { name: "btag", label: "largest b-tag of the three jets" }).int64();
    const triplets = ak.combinations(jets(events), 3, { fields: ["a", "b", "c"] });
    const trijets = triplets.a.add(triplets.b).add(triplets.c);
    const nearest = ak.singletons(ak.argmin(trijets.mass.sub(172.5).abs(), { axis: 1 }));
    const { a, b, c } = triplets.take(nearest);
    pt.fill({ pt: trijets.take(nearest).pt });
    btag.fill({ btag: ak.maximum(ak.maximum(a.btag, b.btag), c.btag) });
    return { pt, btag };
  }
}
