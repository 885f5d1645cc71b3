import type { Named } from "../awkward/index.ts";

declare const kind: unique symbol;

/** Marks records of your own as what they extend, so that vectors take them as operands. */
interface Own<K extends string> {
  readonly [kind]: K;
}
/** The record of each name and its kind. */
interface Extendable {
  TwoVector: [TwoVector, "two"];
  PolarTwoVector: [PolarTwoVector, "two"];
  ThreeVector: [ThreeVector, "three"];
  SphericalThreeVector: [SphericalThreeVector, "three"];
  LorentzVector: [LorentzVector, "four"];
  PtEtaPhiMLorentzVector: [PtEtaPhiMLorentzVector, "four"];
  PtEtaPhiELorentzVector: [PtEtaPhiELorentzVector, "four"];
  Candidate: [Candidate, "candidate"];
  PtEtaPhiMCandidate: [PtEtaPhiMCandidate, "candidate"];
  PtEtaPhiECandidate: [PtEtaPhiECandidate, "candidate"];
  Vector2D: [Vector2D, "two"];
  Vector3D: [Vector3D, "three"];
  Vector4D: [Vector4D, "four"];
  Momentum2D: [Momentum2D, "two"];
  Momentum3D: [Momentum3D, "three"];
  Momentum4D: [Momentum4D, "four"];
}
/**
 * A record of your own, named `N`, with the coordinates of `B`: `interface MyMuon extends Extended<"PtEtaPhiMCandidate", "MyMuon"> { iso: number }`.
 * Its behaviour is made with `ak.extendBehavior`.
 */
export type Extended<B extends keyof Extendable, N extends string> = Named<N> &
  Own<Extendable[B][1]> & { [K in Exclude<keyof Extendable[B][0], symbol>]: Extendable[B][0][K] };

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
export type AnyFour =
  | LorentzVector
  | PtEtaPhiMLorentzVector
  | PtEtaPhiELorentzVector
  | AnyCandidate
  | Vector4D
  | Momentum4D
  | Own<"four" | "candidate">;
/** The same as {@link AnyFour}. */
export type AnyLorentz = AnyFour;
/** Anything with three components. */
export type AnyThree = ThreeVector | SphericalThreeVector | Vector3D | Momentum3D | Own<"three">;
/** Anything with two components. */
export type AnyTwo = TwoVector | PolarTwoVector | Vector2D | Momentum2D | Own<"two">;
/** Anything that adds up to a {@link Candidate}. */
export type Charged = AnyCandidate | Own<"candidate">;
/** Anything with a direction in space. */
export type AnySpatial = AnyThree | AnyFour;
/** Anything with a direction in the transverse plane. */
export type AnyPlanar = AnyTwo | AnySpatial;
