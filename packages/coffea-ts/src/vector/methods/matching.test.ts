import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import type { PtEtaPhiMCandidate, PtEtaPhiMLorentzVector } from "../records.ts";
import "../index.ts";

// These are checked by the compiler; the test only has to load.
type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
function expectType<Same extends true>(...witness: Same[]): void {
  void witness;
}
interface Muon extends PtEtaPhiMCandidate {
  iso: number;
}
interface Jet extends PtEtaPhiMLorentzVector {
  btag: number;
}
export function matched(
  muons: ak.Array<Muon[]>,
  jets: ak.Array<Jet[]>,
  lead: ak.Array<Muon | null>,
  met: ak.Array<ak.RecordOf<"PolarTwoVector">>,
): void {
  const near = muons.nearest(jets);
  expectType<Equal<typeof near, ak.Array<(Jet | null)[]>>>();
  expectType<Equal<typeof near.btag, ak.Array<(number | null)[]>>>();
  const [close, distance] = muons.nearest(jets, { threshold: 0.4, returnMetric: true });
  expectType<Equal<typeof close, ak.Array<(Jet | null)[]>>>();
  expectType<Equal<typeof distance, ak.Array<(number | null)[]>>>();
  const table = muons.metricTable(jets);
  expectType<Equal<typeof table, ak.Array<number[][]>>>();
  const byPt = muons.metricTable(jets, { metric: (a, b) => ak.abs(a.pt.sub(b.pt)) });
  expectType<Equal<typeof byPt, ak.Array<number[][]>>>();
  const nearPt = muons.nearest(jets, { metric: (a, b) => ak.abs(a.pt.sub(b.pt)) });
  expectType<Equal<typeof nearPt, ak.Array<(Jet | null)[]>>>();
  const direct = lead.metricTable(jets, { axis: null });
  expectType<Equal<typeof direct, ak.Array<number[] | null>>>();
  const [, [these, others]] = muons.metricTable(jets, { returnCombinations: true });
  expectType<Equal<typeof these, ak.Array<Muon[][]>>>();
  expectType<Equal<typeof others, ak.Array<Jet[][]>>>();
  const ofLead = lead.nearest(jets, { axis: null });
  expectType<Equal<typeof ofLead, ak.Array<Jet | null>>>();
  const paired = lead.nearest(jets);
  expectType<Equal<typeof paired, ak.Array<(Jet | null)[] | null>>>();
  const custom = muons.nearest(jets, { metric: (a, b) => a.deltaPhi(b), axis: 1 });
  expectType<Equal<typeof custom, ak.Array<(Jet | null)[]>>>();
  const broadcast = lead.nearest(jets, { axis: null, metric: (a, b) => a.deltaR(b) });
  expectType<Equal<typeof broadcast, ak.Array<Jet | null>>>();
  const events = lead.nearest(lead, { axis: 0 });
  expectType<Equal<typeof events, ak.Array<Muon | null>>>();
  const inPlane = met.nearest(jets, { axis: null });
  expectType<Equal<typeof inPlane, ak.Array<Jet | null>>>();
  // @ts-expect-error a misspelt option
  muons.nearest(jets, { treshold: 0.4 });
  // @ts-expect-error no such axis
  muons.nearest(jets, { axis: 7 });
  // @ts-expect-error missing transverse momentum has no direction along the beam
  jets.nearest(met);
  // @ts-expect-error the nearest one may be missing
  muons.nearest(jets).filter(muons.nearest(jets).btag.gt(0.5));
  // @ts-expect-error a metric is a number for each pair
  muons.nearest(jets, { metric: (a) => a });
  // @ts-expect-error not a function
  muons.nearest(jets, { metric: "deltaR" });
}

test("the types of nearest and metricTable hold", () => {
  expectType<true>(true);
});
