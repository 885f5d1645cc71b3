import type { Array, Broadcast, Expr, Lift, Nested, Operand, Value } from "../../awkward/index.ts";
import type { Speed } from "../lorentz/boost-along.ts";
import type { AnyFour, AnyThree } from "../records.ts";
import type { EulerOrder } from "../spatial/rotate-euler.ts";

/** A matrix by the names of its elements, row first: `xy` is what the old y adds to the new x. Numbers, or arrays no deeper than the vectors. */
export type Elements<Axes extends string> = Readonly<Record<`${Axes}${Axes}`, Operand<number>>>;

/** Vectors turned or scaled in the plane, as records `R`; the other coordinates stay as they are stored. */
export interface PlanarMoves<T, R> {
  /** The vector of length 1 in the same direction (a four-vector: of mass 1); the zero vector stays. */
  unit(): Array<Lift<T, R>>;
  /** The opposite vector in the plane. */
  readonly neg2D: Array<Lift<T, R>>;
  /** The part in the plane times a factor. */
  scale2D<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** Turned around z by an angle in rad, from x to y. */
  rotateZ<F extends Operand<number>>(angle: F): Array<Broadcast<T, Value<F>, R>>;
  /** A linear transformation of x and y. */
  transform2D(matrix: Elements<"x" | "y">): Array<Lift<T, R>>;
  /** Every component divided by a number. */
  divide<F extends Operand<number>>(divisor: F): Array<Broadcast<T, Value<F>, R>>;
  /** The same as `neg`. */
  negative(): Array<Lift<T, R>>;
  /** The length: in the plane, in space, or the mass of a four-vector. Python's `abs(v)`. */
  absolute(): Array<Lift<T, number>>;
  /** The same as `absolute`. */
  abs(): Array<Lift<T, number>>;
}

/** Vectors turned or scaled in space, as records `R`; a stored energy or mass stays. Angles in rad, right-handed, no deeper than the vectors. */
export interface SpatialMoves<T, R> extends PlanarMoves<T, R> {
  /** The opposite vector in space. */
  readonly neg3D: Array<Lift<T, R>>;
  /** The part in space times a factor. */
  scale3D<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** Turned around x, from y to z. */
  rotateX<F extends Operand<number>>(angle: F): Array<Broadcast<T, Value<F>, R>>;
  /** Turned around y, from z to x. */
  rotateY<F extends Operand<number>>(angle: F): Array<Broadcast<T, Value<F>, R>>;
  /** Turned around an axis of any length; Python's `rotate_axis`. */
  rotateAxis<U extends Nested<AnyThree>>(axis: Expr<U>, angle: Operand<number>): Array<Broadcast<T, U, R>>;
  /** Turned by Euler angles around the axes of `order` (`"zxz"` by default), as ROOT and Python's `rotate_euler` count them. */
  rotateEuler(phi: Operand<number>, theta: Operand<number>, psi: Operand<number>, order?: EulerOrder): Array<Lift<T, R>>;
  /** Turned by yaw (around z), pitch (y) and roll (x); Python's `rotate_nautical`. */
  rotateNautical(yaw: Operand<number>, pitch: Operand<number>, roll: Operand<number>): Array<Lift<T, R>>;
  /** Turned by the quaternion u + i·i + j·j + k·k of length 1; Python's `rotate_quaternion`. */
  rotateQuaternion(u: Operand<number>, i: Operand<number>, j: Operand<number>, k: Operand<number>): Array<Lift<T, R>>;
  /** A linear transformation of x, y and z. */
  transform3D(matrix: Elements<"x" | "y" | "z">): Array<Lift<T, R>>;
}

/** Four-vectors boosted, scaled or transformed, as records `R`. */
export interface LorentzMoves<T, R> extends SpatialMoves<T, R> {
  /** The opposite four-vector; where the mass is stored the energy stays positive. */
  readonly neg4D: Array<Lift<T, R>>;
  /** All components times a factor; where the mass is stored the energy stays positive. */
  scale4D<F extends Operand<number>>(factor: F): Array<Broadcast<T, Value<F>, R>>;
  /** Boosted by a velocity (a vector in space, in units of the speed of light) or by that of a four-momentum. NaN beyond the speed of light. */
  boost<U extends Nested<AnyThree | AnyFour>>(booster: Expr<U>): Array<Broadcast<T, U, R>>;
  /** Boosted by the velocity of a four-momentum; Python's `boost_p4`. */
  boostP4<U extends Nested<AnyFour>>(booster: Expr<U>): Array<Broadcast<T, U, R>>;
  /** Boosted by a velocity; Python's `boost_beta3`. */
  boostBeta3<U extends Nested<AnyThree>>(velocity: Expr<U>): Array<Broadcast<T, U, R>>;
  /** Seen from the rest frame of the other: boosted by the opposite velocity. Python's `boostCM_of`. */
  boostCMOf<U extends Nested<AnyThree | AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  /** {@link boostCMOf} a four-momentum; Python's `boostCM_of_p4`. */
  boostCMOfP4<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, R>>;
  /** {@link boostCMOf} what has this velocity; Python's `boostCM_of_beta3`. */
  boostCMOfBeta3<U extends Nested<AnyThree>>(velocity: Expr<U>): Array<Broadcast<T, U, R>>;
  /** Boosted along x, by `{ beta }` or `{ gamma }`. */
  boostX(speed: Speed): Array<Lift<T, R>>;
  /** Boosted along y, by `{ beta }` or `{ gamma }`. */
  boostY(speed: Speed): Array<Lift<T, R>>;
  /** Boosted along the beam, by `{ beta }` or `{ gamma }`. */
  boostZ(speed: Speed): Array<Lift<T, R>>;
  /** A linear transformation of x, y, z and t. */
  transform4D(matrix: Elements<"x" | "y" | "z" | "t">): Array<Lift<T, R>>;
  /** Whether t² − |p|² is above a tolerance, 0 by default. */
  isTimelike(tolerance?: Operand<number>): Array<Lift<T, boolean>>;
  /** Whether t² − |p|² is below minus a tolerance, 0 by default. */
  isSpacelike(tolerance?: Operand<number>): Array<Lift<T, boolean>>;
  /** Whether t² − |p|² is within a tolerance of 0, 1e-5 by default. */
  isLightlike(tolerance?: Operand<number>): Array<Lift<T, boolean>>;
}
