import type { Array, Axis, Broadcast, Expr, Leaf, Lift, Nested, Operand, Reduced, Value } from "../../awkward/index.ts";
import type {
  AnyCandidate,
  AnyFour,
  AnyPlanar,
  AnySpatial,
  AnyThree,
  AnyTwo,
  Candidate,
  Charged,
  LorentzVector,
  PolarTwoVector,
  PtEtaPhiELorentzVector,
  PtEtaPhiMLorentzVector,
  SphericalThreeVector,
  ThreeVector,
  TwoVector,
} from "../records.ts";
import type { LorentzComparisons, PlanarComparisons, SpatialComparisons } from "./comparisons.ts";
import type { CandidateConversions, CoffeaConversions, DimensionConversions, MissingBeam, MissingTime } from "./conversions.ts";
import type { family } from "./family-mark.ts";
import type { Matching } from "./matching.ts";
import type { LorentzMoves, PlanarMoves, SpatialMoves } from "./moves.ts";
import type { LorentzProperties, PlanarProperties, SpatialProperties } from "./properties.ts";

/** Arithmetic of vectors in the plane or in space: Cartesian results. V is a vector that fits, R the result's record. */
interface Arithmetic<T, V, R> {
  add<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  subtract<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  neg(): Array<Lift<T, R>>;
  /** Every component times a factor. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The same as `scale`. */
  multiply<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The vectors of each list added up; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, R>;
  /** The same as `rho`. */
  readonly r: Array<Lift<T, number>>;
  /** The same as `rho2`. */
  readonly r2: Array<Lift<T, number>>;
}

type Plane = TwoVector | PolarTwoVector;
type Space = ThreeVector | SphericalThreeVector;
type Four = LorentzVector | PtEtaPhiMLorentzVector | PtEtaPhiELorentzVector;

/** Methods of TwoVector and PolarTwoVector. */
export interface PlanarMethods<T>
  extends
    PlanarProperties<T>,
    PlanarComparisons<T>,
    PlanarMoves<T, TwoVector>,
    Matching<T, AnyPlanar>,
    Arithmetic<T, AnyTwo, TwoVector>,
    CoffeaConversions<T, MissingBeam & MissingTime>,
    DimensionConversions<T, MissingBeam & MissingTime, Plane, Space, Four> {
  readonly [family]: "planar";
}

/** Methods of ThreeVector and SphericalThreeVector. */
export interface SpatialMethods<T>
  extends
    SpatialProperties<T>,
    SpatialComparisons<T>,
    SpatialMoves<T, ThreeVector>,
    Matching<T, AnySpatial>,
    Arithmetic<T, AnyThree, ThreeVector>,
    CoffeaConversions<T, MissingTime>,
    DimensionConversions<T, MissingTime, Plane, Space, Four> {
  readonly [family]: "spatial";

  /** Vector product. */
  cross<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, ThreeVector>>;
}

/** What four-vectors have at coffea beside vector's members. */
interface Momentum<T> {
  /** The momentum in space. */
  readonly pvec: Array<Lift<T, ThreeVector>>;
  /** The velocity p / E, to boost by; the same as `toBeta3()`, Cartesian. */
  readonly boostvec: Array<Lift<T, ThreeVector>>;
  /** The velocity p / E; Python's `to_beta3`. */
  toBeta3(): Array<Lift<T, Space>>;
}

/** Methods of four-vectors. */
export interface LorentzMethods<T>
  extends
    LorentzProperties<T>,
    LorentzComparisons<T>,
    LorentzMoves<T, LorentzVector>,
    Matching<T, AnySpatial>,
    Momentum<T>,
    CoffeaConversions<T, never>,
    DimensionConversions<T, never, Plane, Space, Four> {
  readonly [family]: "lorentz";

  /** The sum of the two four-vectors. */
  add<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  subtract<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  neg(): Array<Lift<T, LorentzVector>>;
  /** Every component times a factor. With a number that is not negative, pt, eta, phi and mass (or energy) stay the coordinates; else the result is Cartesian. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, Four>>;
  /** The same as `scale`. */
  multiply<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, Four>>;
  /** The four-vectors of each list added up; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, LorentzVector>;
}

/** Methods of four-vectors with a charge. */
export interface CandidateMethods<T>
  extends
    LorentzProperties<T>,
    LorentzComparisons<T>,
    LorentzMoves<T, Candidate>,
    Matching<T, AnySpatial>,
    Momentum<T>,
    CandidateConversions<T, never>,
    DimensionConversions<T, never, Plane, Space, AnyCandidate> {
  readonly [family]: "candidate";

  /** The sum of the two four-vectors; a candidate, with the sum of the charges, when the other one has a charge too. */
  add<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, [Leaf<U>] extends [Charged] ? Candidate : LorentzVector>>;
  /** The difference is a plain four-vector: it has no charge. */
  subtract<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, LorentzVector>>;
  /** The opposite four-momentum, with the same charge. */
  neg(): Array<Lift<T, Candidate>>;
  /** Every component of the four-momentum times a factor, the charge unchanged. With a number that is not negative, pt, eta, phi and mass (or energy) stay the coordinates; else the result is Cartesian. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, AnyCandidate>>;
  /** The same as `scale`. */
  multiply<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, AnyCandidate>>;
  /** The candidates of each list added up, charges too; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, Candidate>;
}
