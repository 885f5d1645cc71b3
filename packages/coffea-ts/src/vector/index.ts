/**
 * Vectors in the plane, in space and with energy, and candidates with a charge: members for records of a known name.
 * Loading this module registers them; their operations build expressions out of those of `coffea-ts/awkward`, in float64, with scikit-hep vector's formulas.
 * `coffea-ts/nanoevents` loads it, so a program imports it for its types only.
 *
 * ```ts
 * import * as ak from "coffea-ts/awkward";
 * import "coffea-ts/vector";
 *
 * const [one, other] = [ak.fromIter([20, 30]), ak.fromIter([0.1, 0.2])];
 * const muons = ak.zip({ pt: one, eta: other, phi: other, mass: other, charge: other }, { withName: "PtEtaPhiMCandidate" });
 * console.log(ak.toList(muons.add(muons).mass));
 * ```
 *
 * @module
 */
import { registerBehavior } from "../awkward/index.ts";
import { vectorBehaviors } from "./behaviors.ts";

// Here and not in a file of its own: this file alone is declared to have side effects, so that bundlers keep it.
for (const [name, behavior] of vectorBehaviors) registerBehavior(name, behavior);

export type {
  AnyCandidate,
  AnyFour,
  AnyLorentz,
  AnyPlanar,
  AnySpatial,
  AnyThree,
  AnyTwo,
  Candidate,
  Charged,
  Extended,
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
export type {
  CandidateMethods,
  LorentzMethods,
  Momentum2DMethods,
  Momentum3DMethods,
  Momentum4DMethods,
  PlanarMethods,
  SpatialMethods,
  Vector2DMethods,
  Vector3DMethods,
  Vector4DMethods,
} from "./methods.ts";
export type {
  LorentzCoordinates,
  LorentzProperties,
  PlanarCoordinates,
  PlanarProperties,
  SpatialCoordinates,
  SpatialProperties,
} from "./methods/properties.ts";
export type { Closeness } from "./compare.ts";
export type { Speed } from "./lorentz/boost-along.ts";
export type { EulerOrder } from "./spatial/rotate-euler.ts";
export { vectorBehaviors } from "./behaviors.ts";
export type { VectorBehavior } from "./behaviors.ts";
