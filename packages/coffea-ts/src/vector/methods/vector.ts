import type { Array, Axis, Broadcast, Expr, Lift, Nested, Operand, Reduced, Value } from "../../awkward/index.ts";
import type {
  AnyFour,
  AnyPlanar,
  AnySpatial,
  AnyThree,
  AnyTwo,
  Momentum2D,
  Momentum3D,
  Momentum4D,
  Vector2D,
  Vector3D,
  Vector4D,
} from "../records.ts";
import type { LorentzComparisons, PlanarComparisons, SpatialComparisons } from "./comparisons.ts";
import type { CoordinateConversions, DimensionConversions, MissingBeam, MissingTime } from "./conversions.ts";
import type { family } from "./family-mark.ts";
import type { Matching } from "./matching.ts";
import type { LorentzMoves, PlanarMoves, SpatialMoves } from "./moves.ts";
import type {
  LorentzCoordinates,
  LorentzProperties,
  PlanarCoordinates,
  PlanarProperties,
  SpatialCoordinates,
  SpatialProperties,
} from "./properties.ts";

/** Arithmetic in the coordinates of the vectors: `R` is the result's record, `V` a vector that fits. */
interface Arithmetic<T, V, R> {
  /** The sum, in the coordinates of the two when they have the same, else Cartesian. */
  add<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  /** The difference, see `add`. */
  subtract<U extends Nested<V>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  /** The opposite vector; of a four-vector whose mass is stored only the momentum is reversed. */
  neg(): Array<Lift<T, R>>;
  /** Times a factor, in the same coordinates; of a four-vector whose mass is stored the energy stays positive. */
  scale<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The same as `scale`. */
  multiply<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The vectors of each list added up, Cartesian; an empty list gives the zero vector. */
  sum<const A extends Axis<T>>(options: { axis: A }): Reduced<T, A, R>;
}

/** Methods of Vector2D. */
export interface Vector2DMethods<T>
  extends
    PlanarCoordinates<T>,
    PlanarComparisons<T>,
    PlanarMoves<T, Vector2D>,
    Matching<T, AnyPlanar>,
    Arithmetic<T, AnyTwo, Vector2D>,
    CoordinateConversions<T, MissingBeam & MissingTime, Vector2D, Vector3D, Vector4D>,
    DimensionConversions<T, MissingBeam & MissingTime, Vector2D, Vector3D, Vector4D> {
  readonly [family]: "Vector2D";
}

/** Methods of Vector3D. */
export interface Vector3DMethods<T>
  extends
    SpatialCoordinates<T>,
    SpatialComparisons<T>,
    SpatialMoves<T, Vector3D>,
    Matching<T, AnySpatial>,
    Arithmetic<T, AnyThree, Vector3D>,
    CoordinateConversions<T, MissingTime, Vector2D, Vector3D, Vector4D>,
    DimensionConversions<T, MissingTime, Vector2D, Vector3D, Vector4D> {
  readonly [family]: "Vector3D";

  /** Vector product. */
  cross<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, Vector3D>>;
}

/** Methods of Vector4D. */
export interface Vector4DMethods<T>
  extends
    LorentzCoordinates<T>,
    LorentzComparisons<T>,
    LorentzMoves<T, Vector4D>,
    Matching<T, AnySpatial>,
    Arithmetic<T, AnyFour, Vector4D>,
    CoordinateConversions<T, never, Vector2D, Vector3D, Vector4D>,
    DimensionConversions<T, never, Vector2D, Vector3D, Vector4D> {
  readonly [family]: "Vector4D";

  /** The velocity p / t; Python's `to_beta3`. */
  toBeta3(): Array<Lift<T, Vector3D>>;
}

/** Methods of Momentum2D. */
export interface Momentum2DMethods<T>
  extends
    PlanarProperties<T>,
    PlanarComparisons<T>,
    PlanarMoves<T, Momentum2D>,
    Matching<T, AnyPlanar>,
    Arithmetic<T, AnyTwo, Momentum2D>,
    CoordinateConversions<T, MissingBeam & MissingTime, Momentum2D, Momentum3D, Momentum4D>,
    DimensionConversions<T, MissingBeam & MissingTime, Momentum2D, Momentum3D, Momentum4D> {
  readonly [family]: "Momentum2D";
}

/** Methods of Momentum3D. */
export interface Momentum3DMethods<T>
  extends
    SpatialProperties<T>,
    SpatialComparisons<T>,
    SpatialMoves<T, Momentum3D>,
    Matching<T, AnySpatial>,
    Arithmetic<T, AnyThree, Momentum3D>,
    CoordinateConversions<T, MissingTime, Momentum2D, Momentum3D, Momentum4D>,
    DimensionConversions<T, MissingTime, Momentum2D, Momentum3D, Momentum4D> {
  readonly [family]: "Momentum3D";

  /** Vector product. */
  cross<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, Momentum3D>>;
}

/** Methods of Momentum4D. */
export interface Momentum4DMethods<T>
  extends
    LorentzProperties<T>,
    LorentzComparisons<T>,
    LorentzMoves<T, Momentum4D>,
    Matching<T, AnySpatial>,
    Arithmetic<T, AnyFour, Momentum4D>,
    CoordinateConversions<T, never, Momentum2D, Momentum3D, Momentum4D>,
    DimensionConversions<T, never, Momentum2D, Momentum3D, Momentum4D> {
  readonly [family]: "Momentum4D";

  /** The velocity p / t; Python's `to_beta3`. */
  toBeta3(): Array<Lift<T, Momentum3D>>;
}
