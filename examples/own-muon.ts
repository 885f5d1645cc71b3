/** A record of one's own: muons that know whether they are isolated, with everything that candidates have. */
import * as ak from "coffea-ts/awkward";
import type { CandidateMethods, Extended } from "coffea-ts/vector";
import "coffea-ts/vector";

/** The fields: those of a PtEtaPhiMCandidate, and the isolation. */
interface MyMuon extends Extended<"PtEtaPhiMCandidate", "MyMuon"> {
  iso: number;
}

/** The members: those of candidates, and two more. T is what an array holds per event, and `Lift` puts a value in each muon's place. */
interface MyMuonMethods<T> extends CandidateMethods<T> {
  readonly isTight: ak.Array<ak.Lift<T, boolean>>;
  /** The same muons with another scale of pt. */
  corrected(factor: number): ak.Array<ak.Lift<T, MyMuon>>;
}

declare module "coffea-ts/awkward" {
  interface Behaviors<T> {
    MyMuon: { record: MyMuon; methods: MyMuonMethods<T> };
  }
}

ak.extendBehavior("PtEtaPhiMCandidate", "MyMuon", {
  required: ["iso"],
  properties: { isTight: (self) => self.iso.lt(0.15).and(self.pt.gt(20)) },
  methods: { corrected: (self, factor: number) => ak.withField(self, self.field("pt").mul(factor), "pt") },
});

const pt = ak.fromIter([[52.1, 42.9], [15.2], [], [30.5, 28.7, 10]]);
const muons = ak.zip(
  {
    pt,
    eta: ak.fromIter([[0.2, -1.1], [2.1], [], [0.5, -0.3, 1.9]]),
    phi: ak.fromIter([[0.3, -2.8], [1.4], [], [2.2, -1, 0]]),
    mass: ak.fullLike(pt, 0.1057),
    charge: ak.fromIter([[1, -1], [1], [], [-1, 1, 1]]),
    iso: ak.fromIter([[0.05, 0.1], [0.01], [], [0.02, 0.3, 0.1]]),
  },
  { withName: "MyMuon" },
);

export const tight: ak.Array<MyMuon[]> = muons.filter(muons.isTight);
const pairs = tight.filter(ak.num(tight).eq(2));
/** Two muons add up to a Candidate, as their base's do. */
export const mass: ak.Array<number> = pairs.at(0).add(pairs.at(1)).mass;
/** Still muons: corrected ones have the members too. */
export const tightAfter: ak.Array<boolean[]> = muons.corrected(1.5).isTight;
