declare const type: unique symbol;

/**
 * What is not known at compile time: events without an interface, columns of any type. Operations accept it everywhere and check when the form is known.
 * It is `any` so that untyped code needs no casts; everything typed stays strict.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export type Untyped = any;

/**
 * What every function accepts: a node of the expression graph whose value for one event is a `T`.
 * It has one phantom member, so comparing two of them stays cheap and errors stay short.
 */
export interface Expr<out T> {
  readonly [type]: T;
}

/**
 * A value for all events (a reduction over axis 0 or null). Lazy, like an array, and an operand: `x.sub(ak.mean(x))`.
 * Reading `value` computes, and so do `Number(x)`, `String(x)` and JSON.
 */
export interface Scalar<out T> {
  readonly value: T;
  valueOf(): T;
  toString(): string;
}
