import { abs, copysign, cos, reciprocal, sign, sin, sqrt, type Operand } from "../awkward/index.ts";
import type { Component } from "./coordinates.ts";

/** A parameter of an operation (an angle, a velocity, an element of a matrix): one number for all vectors, or an expression that broadcasts with them. */
export type Quantity = Operand<number>;

/** a + b. */
export function plus(a: Quantity, b: Quantity): Quantity {
  if (typeof a === "number") return typeof b === "number" ? a + b : (b as Component).add(a);
  return (a as Component).add(b);
}

/** a − b. */
export function minus(a: Quantity, b: Quantity): Quantity {
  if (typeof a !== "number") return (a as Component).sub(b);
  return typeof b === "number" ? a - b : (b as Component).neg().add(a);
}

/** a · b. */
export function times(a: Quantity, b: Quantity): Quantity {
  if (typeof a === "number") return typeof b === "number" ? a * b : (b as Component).mul(a);
  return (a as Component).mul(b);
}

/** 1 / a. */
export function inverse(a: Quantity): Quantity {
  return typeof a === "number" ? 1 / a : (reciprocal(a as Component) as Component);
}

/** −a. */
export function negative(a: Quantity): Quantity {
  return typeof a === "number" ? -a : (a as Component).neg();
}

/** a². */
export function squared(a: Quantity): Quantity {
  return times(a, a);
}

/** √a. */
export function root(a: Quantity): Quantity {
  return typeof a === "number" ? Math.sqrt(a) : (sqrt(a as Component) as Component);
}

/** |a|. */
export function absolute(a: Quantity): Quantity {
  return typeof a === "number" ? Math.abs(a) : (abs(a as Component) as Component);
}

/** −1, 0 or 1; 0 for either zero. */
export function signum(a: Quantity): Quantity {
  // adding 0 makes −0 a 0
  return typeof a === "number" ? Math.sign(a) + 0 : (sign(a as Component) as Component).add(0);
}

/** |a| with the sign of b. */
export function withSignOf(a: Quantity, b: Quantity): Quantity {
  if (typeof a !== "number" || typeof b !== "number") return copysign(a, b) as Component;
  return b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a);
}

/** Sine of an angle in rad. */
export function sine(a: Quantity): Quantity {
  return typeof a === "number" ? Math.sin(a) : (sin(a as Component) as Component);
}

/** Cosine of an angle in rad. */
export function cosine(a: Quantity): Quantity {
  return typeof a === "number" ? Math.cos(a) : (cos(a as Component) as Component);
}
