import type {
  Candidate,
  LorentzVector,
  Momentum2D,
  Momentum3D,
  Momentum4D,
  PolarTwoVector,
  PtEtaPhiECandidate,
  PtEtaPhiELorentzVector,
  PtEtaPhiMCandidate,
  PtEtaPhiMLorentzVector,
  SphericalThreeVector,
  ThreeVector,
  TwoVector,
  Vector2D,
  Vector3D,
  Vector4D,
} from "./records.ts";
import type { CandidateMethods, LorentzMethods, PlanarMethods, SpatialMethods } from "./methods/coffea.ts";
import type {
  Momentum2DMethods,
  Momentum3DMethods,
  Momentum4DMethods,
  Vector2DMethods,
  Vector3DMethods,
  Vector4DMethods,
} from "./methods/vector.ts";

export type { CandidateMethods, LorentzMethods, PlanarMethods, SpatialMethods } from "./methods/coffea.ts";
export type {
  Momentum2DMethods,
  Momentum3DMethods,
  Momentum4DMethods,
  Vector2DMethods,
  Vector3DMethods,
  Vector4DMethods,
} from "./methods/vector.ts";

declare module "../awkward/index.ts" {
  interface Behaviors<T> {
    TwoVector: { record: TwoVector; methods: PlanarMethods<T> };
    PolarTwoVector: { record: PolarTwoVector; methods: PlanarMethods<T> };
    ThreeVector: { record: ThreeVector; methods: SpatialMethods<T> };
    SphericalThreeVector: { record: SphericalThreeVector; methods: SpatialMethods<T> };
    LorentzVector: { record: LorentzVector; methods: LorentzMethods<T> };
    PtEtaPhiMLorentzVector: { record: PtEtaPhiMLorentzVector; methods: LorentzMethods<T> };
    PtEtaPhiELorentzVector: { record: PtEtaPhiELorentzVector; methods: LorentzMethods<T> };
    Candidate: { record: Candidate; methods: CandidateMethods<T> };
    PtEtaPhiMCandidate: { record: PtEtaPhiMCandidate; methods: CandidateMethods<T> };
    PtEtaPhiECandidate: { record: PtEtaPhiECandidate; methods: CandidateMethods<T> };
    Vector2D: { record: Vector2D; methods: Vector2DMethods<T> };
    Vector3D: { record: Vector3D; methods: Vector3DMethods<T> };
    Vector4D: { record: Vector4D; methods: Vector4DMethods<T> };
    Momentum2D: { record: Momentum2D; methods: Momentum2DMethods<T> };
    Momentum3D: { record: Momentum3D; methods: Momentum3DMethods<T> };
    Momentum4D: { record: Momentum4D; methods: Momentum4DMethods<T> };
  }
}
