import { buildMath } from "../build/math.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { MathName } from "../math/names.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Broadcast, Lift, Nested, Operand, Value } from "../types/structure.ts";

/** A function of one number, on numbers at any depth; missing values stay missing. */
export type Unary = <T extends Nested<number> = Untyped>(x: Expr<T>) => Array<T>;
/** A question about one number. */
export type Test = <T extends Nested<number> = Untyped>(x: Expr<T>) => Array<Lift<T, boolean>>;
/** A function of two numbers, with broadcasting; one of them may be a plain number. */
export type Binary = <A extends Operand<number>, B extends Operand<number>>(a: A, b: B) => Array<Broadcast<Value<A>, Value<B>, number>>;

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
export const abs: Unary = unary("abs");
/** Largest integer that is not larger. */
export const floor: Unary = unary("floor");
/** Smallest integer that is not smaller. */
export const ceil: Unary = unary("ceil");
/** Nearest integer, halves to the even one, as `numpy.rint`. */
export const round: Unary = unary("round");
/** -1, 0 or 1. */
export const sign: Unary = unary("sign");
/** Whether a value is NaN. */
export const isnan: Test = unary("isnan");
/** Whether a value is neither NaN nor infinite. */
export const isfinite: Test = unary("isfinite");
/** Whether a value is infinite. */
export const isinf: Test = unary("isinf");
/** Angle of the point (x, y) in radians, in (-π, π]: `atan2(y, x)`. */
export const atan2: Binary = binary("atan2");
/** `sqrt(a² + b²)` without overflow. */
export const hypot: Binary = binary("hypot");
/** The larger of two values; NaN when one is. */
export const maximum: Binary = binary("maximum");
/** The smaller of two values; NaN when one is. */
export const minimum: Binary = binary("minimum");
