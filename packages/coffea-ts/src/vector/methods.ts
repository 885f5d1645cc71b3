import type { Array, Axis, Broadcast, Expr, Leaf, Lift, Nested, Operand, Reduced, Value } from "../awkward/index.ts";
import type {
  AnyCandidate,
  AnyLorentz,
  AnyPlanar,
  AnySpatial,
  Candidate,
  LorentzVector,
  PolarTwoVector,
  PtEtaPhiECandidate,
  PtEtaPhiELorentzVector,
  PtEtaPhiMCandidate,
  PtEtaPhiMLorentzVector,
  SphericalThreeVector,
  ThreeVector,
  TwoVector,
} from "./records.ts";

/**
 * Tells the families of methods apart for the compiler. Where it compares arrays of unknown records, it compares every behaviour with every other one;
 * with a first member that differs it stops at once, instead of expanding all their members without end.
 */
declare const family: unique symbol;

/** What every vector has: its part in the transverse plane. */
export interface PlanarProperties<T> {
  /** Transverse momentum, √(px² + py²), in GeV. */
  readonly pt: Array<Lift<T, number>>;
  /** The same as `pt`. */
  readonly rho: Array<Lift<T, number>>;
  /** Azimuth in rad. */
  readonly phi: Array<Lift<T, number>>;
  readonly px: Array<Lift<T, number>>;
  readonly py: Array<Lift<T, number>>;
  /** The same as `px`. */
  readonly x: Array<Lift<T, number>>;
  /** The same as `py`. */
  readonly y: Array<Lift<T, number>>;
  /** φ of this − φ of the other, in [-π, π); Python's `delta_phi`. */
  deltaPhi<U extends Nested<AnyPlanar>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
}

/** What vectors in space add to it. */
export interface SpatialProperties<T> extends PlanarProperties<T> {
  readonly pz: Array<Lift<T, number>>;
  /** The same as `pz`. */
  readonly z: Array<Lift<T, number>>;
  /** Pseudorapidity. */
  readonly eta: Array<Lift<T, number>>;
  /** Polar angle from the beam in rad, [0, π]. */
  readonly theta: Array<Lift<T, number>>;
  /** Length in space, |p|, in GeV. */
  readonly p: Array<Lift<T, number>>;
  /** η of this − η of the other; Python's `deltaeta`. */
  deltaEta<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** √(Δη² + Δφ²); Python's `delta_r`. */
  deltaR<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Δη² + Δφ²; Python's `delta_r2`. */
  deltaR2<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
}

/** What four-vectors add to it. Metric (+, −, −, −). */
export interface LorentzProperties<T> extends SpatialProperties<T> {
  /** Energy in GeV. */
  readonly energy: Array<Lift<T, number>>;
  /** The same as `energy`. */
  readonly E: Array<Lift<T, number>>;
  /** The same as `energy`. */
  readonly t: Array<Lift<T, number>>;
  /** Invariant mass in GeV, negative for space-like vectors. */
  readonly mass: Array<Lift<T, number>>;
  /** The same as `mass`. */
  readonly M: Array<Lift<T, number>>;
  /** Squared mass in GeV², negative for space-like vectors. */
  readonly mass2: Array<Lift<T, number>>;
  /** Rapidity along the beam, ½ ln((E + pz) / (E − pz)). */
  readonly rapidity: Array<Lift<T, number>>;
  /** Transverse energy in GeV, E sin θ. */
  readonly et: Array<Lift<T, number>>;
}

/** Arithmetic of vectors in the plane or in space: Cartesian results. V is a vector that fits, R the result's record. */
interface Arithmetic<T, V, R> {
  add<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  subtract<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  neg(): Array<Lift<T, R>>;
  /** Every component times a factor. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The vectors of each list added up; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, R>;
}

/** Methods of TwoVector and PolarTwoVector. */
export interface PlanarMethods<T> extends PlanarProperties<T>, Arithmetic<T, TwoVector | PolarTwoVector, TwoVector> {
  readonly [family]: "planar";
}

/** Methods of ThreeVector and SphericalThreeVector. */
export interface SpatialMethods<T> extends SpatialProperties<T>, Arithmetic<T, ThreeVector | SphericalThreeVector, ThreeVector> {
  readonly [family]: "spatial";
}

/** Methods of four-vectors. */
export interface LorentzMethods<T> extends LorentzProperties<T> {
  readonly [family]: "lorentz";

  /** The sum of the two four-vectors. */
  add<U extends Nested<AnyLorentz>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  subtract<U extends Nested<AnyLorentz>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  neg(): Array<Lift<T, LorentzVector>>;
  /** Every component times a factor. With a number that is not negative, pt, eta, phi and mass (or energy) stay the coordinates; else the result is Cartesian. */
  scale<F extends Operand<number>>(
    factor: F,
  ): Array<Broadcast<T, Value<F>, LorentzVector | PtEtaPhiMLorentzVector | PtEtaPhiELorentzVector>>;
  /** The four-vectors of each list added up; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, LorentzVector>;
}

/** Methods of four-vectors with a charge. */
export interface CandidateMethods<T> extends LorentzProperties<T> {
  readonly [family]: "candidate";

  /** The sum of the two four-vectors; a candidate, with the sum of the charges, when the other one has a charge too. */
  add<U extends Nested<AnyLorentz>>(other: Expr<U>): Array<Broadcast<T, U, [Leaf<U>] extends [AnyCandidate] ? Candidate : LorentzVector>>;
  /** The difference is a plain four-vector: it has no charge. */
  subtract<U extends Nested<AnyLorentz>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  /** The opposite four-momentum, with the same charge. */
  neg(): Array<Lift<T, Candidate>>;
  /** Every component of the four-momentum times a factor, the charge unchanged. With a number that is not negative, pt, eta, phi and mass (or energy) stay the coordinates; else the result is Cartesian. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, AnyCandidate>>;
  /** The candidates of each list added up, charges too; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, Candidate>;
}

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
  }
}
