import type { Array, Broadcast, Expr, Nested, Operand } from "../../awkward/index.ts";
import type { Closeness } from "../compare.ts";
import type { AnyFour, AnyThree, AnyTwo } from "../records.ts";

/** Comparisons of two vectors in the plane. */
export interface PlanarComparisons<T> {
  /** Scalar product. */
  dot<U extends Nested<AnyTwo>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Whether all coordinates are equal, exactly. */
  equal<U extends Nested<AnyTwo>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether one coordinate differs; Python's `not_equal`. */
  notEqual<U extends Nested<AnyTwo>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether all coordinates are close, as `numpy.isclose` sees it; Python's `isclose`. */
  isClose<U extends Nested<AnyTwo>>(other: Expr<U>, closeness?: Closeness): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is above 1 − tolerance (1e-5 by default). */
  isParallel<U extends Nested<AnyTwo>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is below tolerance − 1 (1e-5 by default). */
  isAntiparallel<U extends Nested<AnyTwo>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is within tolerance (1e-5 by default) of 0. */
  isPerpendicular<U extends Nested<AnyTwo>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
}

/** Comparisons of two vectors in space. */
export interface SpatialComparisons<T> {
  /** Scalar product. */
  dot<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Whether all coordinates are equal, exactly. */
  equal<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether one coordinate differs; Python's `not_equal`. */
  notEqual<U extends Nested<AnyThree>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether all coordinates are close, as `numpy.isclose` sees it; Python's `isclose`. */
  isClose<U extends Nested<AnyThree>>(other: Expr<U>, closeness?: Closeness): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is above 1 − tolerance (1e-5 by default). */
  isParallel<U extends Nested<AnyThree>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is below tolerance − 1 (1e-5 by default). */
  isAntiparallel<U extends Nested<AnyThree>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is within tolerance (1e-5 by default) of 0. */
  isPerpendicular<U extends Nested<AnyThree>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
}

/** Comparisons of two four-vectors; whether they are parallel is asked in space. */
export interface LorentzComparisons<T> {
  /** Scalar product. */
  dot<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Whether all coordinates are equal, exactly. */
  equal<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether one coordinate differs; Python's `not_equal`. */
  notEqual<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, boolean>>;
  /** Whether all coordinates are close, as `numpy.isclose` sees it; Python's `isclose`. */
  isClose<U extends Nested<AnyFour>>(other: Expr<U>, closeness?: Closeness): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is above 1 − tolerance (1e-5 by default). */
  isParallel<U extends Nested<AnyFour>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is below tolerance − 1 (1e-5 by default). */
  isAntiparallel<U extends Nested<AnyFour>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
  /** Whether the cosine of the angle between them is within tolerance (1e-5 by default) of 0. */
  isPerpendicular<U extends Nested<AnyFour>>(other: Expr<U>, tolerance?: Operand<number>): Array<Broadcast<T, U, boolean>>;
}
