import { test } from "node:test";
import type * as ak from "../awkward/index.ts";
import type {
  AnyCandidate,
  Candidate,
  LorentzVector,
  Momentum4D,
  PtEtaPhiMCandidate,
  PtEtaPhiMLorentzVector,
  ThreeVector,
  TwoVector,
} from "./records.ts";
import "./index.ts";

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

export function members(muons: ak.Array<Muon[]>, jets: ak.Array<Jet[]>, met: ak.Array<ak.RecordOf<"PolarTwoVector">>): void {
  expectType<Equal<typeof muons.rapidity, ak.Array<number[]>>>();
  expectType<Equal<typeof muons.charge, ak.Array<number[]>>>();
  const pair = muons.at(0).add(muons.at(1));
  expectType<Equal<typeof pair, ak.Array<Candidate>>>();
  expectType<Equal<typeof pair.mass, ak.Array<number>>>();
  const mixed = muons.add(jets.at(0));
  expectType<Equal<typeof mixed, ak.Array<LorentzVector[]>>>();
  const other = jets.add(muons);
  expectType<Equal<typeof other, ak.Array<LorentzVector[]>>>();
  const difference = muons.subtract(muons);
  expectType<Equal<typeof difference, ak.Array<LorentzVector[]>>>();
  const scaled = muons.scale(1.01);
  expectType<Equal<typeof scaled, ak.Array<AnyCandidate[]>>>();
  const twice = scaled.scale(2).charge;
  expectType<Equal<typeof twice, ak.Array<number[]>>>();
  const recoil = pair.neg();
  expectType<Equal<typeof recoil, ak.Array<Candidate>>>();
  const total = muons.sum({ axis: 1 });
  expectType<Equal<typeof total, ak.Array<Candidate>>>();
  const angle = jets.deltaPhi(met);
  expectType<Equal<typeof angle, ak.Array<number[]>>>();
  const both = met.add(met);
  expectType<Equal<typeof both, ak.Array<TwoVector>>>();
  // @ts-expect-error missing transverse momentum has no direction along the beam
  jets.deltaR(met);
  // @ts-expect-error nor a mass
  void met.mass;
  // @ts-expect-error a number is no vector
  muons.add(1);
}

export function moved(
  muons: ak.Array<Muon[]>,
  lead: ak.Array<Muon>,
  met: ak.Array<ak.RecordOf<"PolarTwoVector">>,
  own: ak.Array<Momentum4D & { iso: number }>,
): void {
  const boosted = muons.boostCMOf(lead.add(lead));
  expectType<Equal<typeof boosted, ak.Array<Candidate[]>>>();
  const turned = lead.rotateZ(muons.phi);
  expectType<Equal<typeof turned, ak.Array<Candidate[]>>>();
  const momentum = muons.pvec.cross(muons.pvec);
  expectType<Equal<typeof momentum, ak.Array<ThreeVector[]>>>();
  const back = boosted.toPtphietamass();
  expectType<Equal<typeof back, ak.Array<PtEtaPhiMCandidate[]>>>();
  const parallel = muons.isParallel(lead, 0.1);
  expectType<Equal<typeof parallel, ak.Array<boolean[]>>>();
  const plane = muons.toXy().add(met);
  expectType<Equal<typeof plane, ak.Array<TwoVector[]>>>();
  const ownSum = own.add(lead);
  expectType<Equal<typeof ownSum, ak.Array<Momentum4D>>>();
  expectType<Equal<typeof ownSum.transverseMass, ak.Array<number>>>();
  expectType<Equal<typeof own.iso, ak.Array<number>>>();
  lead.boostX({ gamma: 1.5 }).rotateEuler(0.1, 0.2, 0.3, "zyx").transform2D({ xx: 1, xy: 0, yx: 0, yy: 1 });
  // @ts-expect-error a velocity has three components
  muons.boostBeta3(met);
  // @ts-expect-error four-vectors have no vector product
  muons.cross(muons);
  // @ts-expect-error two dimensions against four
  met.add(lead);
  // @ts-expect-error no such order of axes
  lead.rotateEuler(0.1, 0.2, 0.3, "zzx");
}

// What once sent the compiler round in circles: a result that is annotated, and arrays that differ in their records.
export function annotated(x: ak.Array<number[]>, muons: ak.Array<Muon[]>): ak.Array<number[]> {
  const plain: ak.Array<PtEtaPhiMCandidate[]> = muons;
  return x.mul(plain.pt).add(2);
}

test("the types of vectors hold", () => {
  expectType<true>(true);
});
