import { buildMath } from "../build/math.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { MathName } from "../math/names.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Broadcast, Leaf, Lift, Nested, Operand, Value } from "../types/structure.ts";

/** A function of one number, on numbers at any depth; missing values stay missing. */
export type Unary = <T extends Nested<number> = Untyped>(x: Expr<T>) => Array<T>;
/** A function of one number, exact for 64-bit integers. */
export type ExactUnary = <T extends Nested<number | bigint> = Untyped>(x: Expr<T>) => Array<T>;
/** A question about one number. */
export type Test = <T extends Nested<number> = Untyped>(x: Expr<T>) => Array<Lift<T, boolean>>;
/** A function of two numbers, with broadcasting; one of them may be a plain number. */
export type Binary = <A extends Operand<number>, B extends Operand<number>>(a: A, b: B) => Array<Broadcast<Value<A>, Value<B>, number>>;

/** The same, and exact for 64-bit integers, which pair with 64-bit integers only. */
export type ExactBinary = <A extends Operand<number | bigint>, B extends Operand<Same<A>>>(
  a: A,
  b: B,
) => Array<Broadcast<Value<A>, Value<B>, Same<A>>>;
type Same<A> = [Extract<Leaf<Value<A>>, bigint>] extends [never] ? number : bigint;

// Both give `Untyped`: comparing generic signatures with each other sends the compiler through every behaviour's members, without end.
function unary(op: MathName): Untyped {
  return (x: unknown) => handleOf(buildMath(op, [nodeOf(x)]));
}

function binary(op: MathName): Untyped {
  return (a: unknown, b: unknown) => handleOf(buildMath(op, typeof a === "object" ? [nodeOf(a), operandOf(b)] : [operandOf(a), nodeOf(b)]));
}

/** Square root. */
export const sqrt: Unary = unary("sqrt");
/** e to the power x. */
export const exp: Unary = unary("exp");
/** `exp(x) - 1`, exact near 0. */
export const expm1: Unary = unary("expm1");
/** Natural logarithm. */
export const log: Unary = unary("log");
/** Decimal logarithm. */
export const log10: Unary = unary("log10");
/** Binary logarithm. */
export const log2: Unary = unary("log2");
/** `log(1 + x)`, exact near 0. */
export const log1p: Unary = unary("log1p");
/** Sine of an angle in radians. */
export const sin: Unary = unary("sin");
/** Cosine of an angle in radians. */
export const cos: Unary = unary("cos");
/** Tangent of an angle in radians. */
export const tan: Unary = unary("tan");
/** Inverse sine, in radians. */
export const asin: Unary = unary("asin");
/** Inverse cosine, in radians. */
export const acos: Unary = unary("acos");
/** Inverse tangent, in radians. */
export const atan: Unary = unary("atan");
/** Hyperbolic sine. */
export const sinh: Unary = unary("sinh");
/** Hyperbolic cosine. */
export const cosh: Unary = unary("cosh");
/** Hyperbolic tangent. */
export const tanh: Unary = unary("tanh");
/** Inverse hyperbolic sine. */
export const asinh: Unary = unary("asinh");
/** Inverse hyperbolic cosine. */
export const acosh: Unary = unary("acosh");
/** Inverse hyperbolic tangent. */
export const atanh: Unary = unary("atanh");
/** Absolute value. */
export const abs: ExactUnary = unary("abs");
/** Largest integer that is not larger. */
export const floor: Unary = unary("floor");
/** Smallest integer that is not smaller. */
export const ceil: Unary = unary("ceil");
/** -1, 0 or 1. */
export const sign: ExactUnary = unary("sign");
/** Integer towards 0. */
export const trunc: Unary = unary("trunc");
/** The value times itself. */
export const square: ExactUnary = unary("square");
/** Cube root. */
export const cbrt: Unary = unary("cbrt");
/** 2 to the power x. */
export const exp2: Unary = unary("exp2");
/** 1 divided by the value. */
export const reciprocal: Unary = unary("reciprocal");
/** Radians as degrees. `numpy.degrees`, `numpy.rad2deg`. */
export const degrees: Unary = unary("degrees");
/** Degrees as radians. `numpy.radians`, `numpy.deg2rad`. */
export const radians: Unary = unary("radians");
/** Whether a value is NaN. */
export const isnan: Test = unary("isnan");
/** Whether a value is neither NaN nor infinite. */
export const isfinite: Test = unary("isfinite");
/** Whether a value is infinite. */
export const isinf: Test = unary("isinf");
/** Whether a value is plus infinity. */
export const isposinf: Test = unary("isposinf");
/** Whether a value is minus infinity. */
export const isneginf: Test = unary("isneginf");
/** Whether a value is negative; -0 is. */
export const signbit: Test = unary("signbit");
/** Angle of the point (x, y) in radians, in (-π, π]: `atan2(y, x)`. */
export const atan2: Binary = binary("atan2");
/** `sqrt(a² + b²)` without overflow. */
export const hypot: Binary = binary("hypot");
/** The larger of two values; NaN when one is. */
export const maximum: ExactBinary = binary("maximum");
/** The smaller of two values; NaN when one is. */
export const minimum: ExactBinary = binary("minimum");
/** The larger of two values; NaN only when both are. */
export const fmax: ExactBinary = binary("fmax");
/** The smaller of two values; NaN only when both are. */
export const fmin: ExactBinary = binary("fmin");
/** Remainder with the sign of the dividend; `x.mod(y)` has that of the divisor. */
export const fmod: Binary = binary("fmod");
/** Remainder with the sign of the divisor, as the method `mod`. `numpy.remainder`. */
export const remainder: ExactBinary = binary("mod");
/** a to the power b, as the method `pow`. `numpy.power`. */
export const power: ExactBinary = binary("pow");
/** Quotient rounded towards minus infinity, Python's `//`. `numpy.floor_divide`. */
export const floorDivide: ExactBinary = binary("floorDivide");
/** The size of a with the sign of b. */
export const copysign: Binary = binary("copysign");
/** `log(exp(a) + exp(b))` without overflow. */
export const logaddexp: Binary = binary("logaddexp");
/** 0 where a is negative, 1 where it is positive, and b where it is 0. */
export const heaviside: Binary = binary("heaviside");
