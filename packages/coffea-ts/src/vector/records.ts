import type { Named } from "../awkward/index.ts";

/** A vector in the transverse plane, Cartesian. */
export interface TwoVector extends Named<"TwoVector"> {
  x: number;
  y: number;
}
/** A vector in the transverse plane, as missing transverse momentum: pt in GeV, phi in rad. */
export interface PolarTwoVector extends Named<"PolarTwoVector"> {
  pt: number;
  phi: number;
}
/** A vector in space, Cartesian. */
export interface ThreeVector extends Named<"ThreeVector"> {
  x: number;
  y: number;
  z: number;
}
/** A vector in space by its length in the transverse plane, polar angle and azimuth (rad). */
export interface SphericalThreeVector extends Named<"SphericalThreeVector"> {
  rho: number;
  theta: number;
  phi: number;
}
/** A four-vector, Cartesian; GeV. */
export interface LorentzVector extends Named<"LorentzVector"> {
  x: number;
  y: number;
  z: number;
  t: number;
}
/** A four-vector by transverse momentum, pseudorapidity, azimuth (rad) and mass (GeV). */
export interface PtEtaPhiMLorentzVector extends Named<"PtEtaPhiMLorentzVector"> {
  pt: number;
  eta: number;
  phi: number;
  mass: number;
}
/** A four-vector by transverse momentum, pseudorapidity, azimuth (rad) and energy (GeV). */
export interface PtEtaPhiELorentzVector extends Named<"PtEtaPhiELorentzVector"> {
  pt: number;
  eta: number;
  phi: number;
  energy: number;
}
/** A four-vector with a charge (units of e), Cartesian: what the sum of candidates is. */
export interface Candidate extends Named<"Candidate"> {
  x: number;
  y: number;
  z: number;
  t: number;
  charge: number;
}
/** {@link PtEtaPhiMLorentzVector} with a charge. */
export interface PtEtaPhiMCandidate extends Named<"PtEtaPhiMCandidate"> {
  pt: number;
  eta: number;
  phi: number;
  mass: number;
  charge: number;
}
/** {@link PtEtaPhiELorentzVector} with a charge. */
export interface PtEtaPhiECandidate extends Named<"PtEtaPhiECandidate"> {
  pt: number;
  eta: number;
  phi: number;
  energy: number;
  charge: number;
}

/** A vector in the plane with vector's name: `x y`, or `rho phi`. */
export type Vector2D = Named<"Vector2D">;
/** A vector in space with vector's name: `x y` or `rho phi`, and `z`, `theta` or `eta`. */
export type Vector3D = Named<"Vector3D">;
/** A four-vector with vector's name: as in space, and `t` or `tau`. */
export type Vector4D = Named<"Vector4D">;
/** {@link Vector2D} of a momentum; the fields may be called `px py pt` too. */
export type Momentum2D = Named<"Momentum2D">;
/** {@link Vector3D} of a momentum; the fields may be called `px py pt pz` too. */
export type Momentum3D = Named<"Momentum3D">;
/** {@link Vector4D} of a momentum; the fields may be called `px py pt pz`, `E e energy` and `M m mass` too. */
export type Momentum4D = Named<"Momentum4D">;

/** Any four-vector with a charge. */
export type AnyCandidate = Candidate | PtEtaPhiMCandidate | PtEtaPhiECandidate;
/** Anything with four components. */
export type AnyFour = LorentzVector | PtEtaPhiMLorentzVector | PtEtaPhiELorentzVector | AnyCandidate | Vector4D | Momentum4D;
/** The same as {@link AnyFour}. */
export type AnyLorentz = AnyFour;
/** Anything with three components. */
export type AnyThree = ThreeVector | SphericalThreeVector | Vector3D | Momentum3D;
/** Anything with two components. */
export type AnyTwo = TwoVector | PolarTwoVector | Vector2D | Momentum2D;
/** Anything with a direction in space. */
export type AnySpatial = AnyThree | AnyFour;
/** Anything with a direction in the transverse plane. */
export type AnyPlanar = AnyTwo | AnySpatial;
