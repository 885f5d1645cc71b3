import { CoffeaError, shortText } from "../../base/index.ts";
import { accurateExp, accurateLog, accuratePow } from "./accurate-log.ts";

/** Functions that make the bins of a regular axis equally wide in another variable. */
export type TransformKind = "log" | "sqrt" | "pow" | "function";

/** A function of a user, and the one that undoes it. hist: `axis.transform.Function`. */
export interface FunctionTransform {
  readonly kind: "function";
  readonly power: null;
  /** The variable in which the bins are equal. Increasing or decreasing over the whole axis. */
  readonly forward: (value: number) => number;
  /** The value back from that variable. */
  readonly inverse: (value: number) => number;
  /** For texts; default: the names of the functions. */
  readonly name: string;
}

/** A transform; `power` is the exponent of `pow` and null for the others. */
export type Transform =
  | { readonly kind: "log" | "sqrt"; readonly power: null }
  | { readonly kind: "pow"; readonly power: number }
  | FunctionTransform;

/** The variable in which the bins are equal. */
export function forward(transform: Transform | null, value: number): number {
  if (transform === null) return value;
  switch (transform.kind) {
    case "log":
      return accurateLog(value);
    case "sqrt":
      return Math.sqrt(value);
    case "pow":
      return accuratePow(value, transform.power);
    case "function":
      return transform.forward(value);
    default:
      throw transform satisfies never;
  }
}

/** The value back from that variable. */
export function inverse(transform: Transform | null, value: number): number {
  if (transform === null) return value;
  switch (transform.kind) {
    case "log":
      return accurateExp(value);
    case "sqrt":
      return value * value;
    case "pow":
      return accuratePow(value, 1 / transform.power);
    case "function":
      return transform.inverse(value);
    default:
      throw transform satisfies never;
  }
}

/** Whether two transforms are the same: functions of a user by identity, as nothing tells what they compute. */
export function sameTransform(a: Transform | null, b: Transform | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "function") return b.kind === "function" && a.forward === b.forward && a.inverse === b.inverse;
  return a.kind === b.kind && a.power === b.power;
}

/** Refuses what is no transform, with `BadArgument`. */
export function assertTransform(transform: unknown, axis: string): void {
  const kinds: readonly TransformKind[] = ["log", "sqrt", "pow", "function"];
  if (typeof transform === "object" && transform !== null && "kind" in transform && kinds.includes(transform.kind as TransformKind)) return;
  throw new CoffeaError(
    "BadArgument",
    `${axis} was given ${shortText(transform)} as its transform. Use axis.transform.log, .sqrt, .pow(power) or .func(forward, inverse).`,
  );
}

/** Equal bins in the logarithm: `axis.Regular(100, 0.2, 200, { transform: axis.transform.log })`. */
export const log: Transform = { kind: "log", power: null };

/** Equal bins in the square root. */
export const sqrt: Transform = { kind: "sqrt", power: null };

/** Equal bins in `value ** power`. hist: `Pow`. Throws `BadArgument` for a power that is 0 or no number. */
export function pow(power: number): Transform {
  if (!Number.isFinite(power) || power === 0)
    throw new CoffeaError(
      "BadArgument",
      `A transform to the power ${shortText(power)} makes no bins; the exponent is a number other than 0, such as 0.5.`,
    );
  return { kind: "pow", power };
}

/**
 * Equal bins in a variable of your own. Functions cannot be written to files: JSON keeps the edges, as a variable axis. hist: `Function`.
 * Throws `BadArgument` unless both are functions.
 *
 * @example
 * ```ts
 * axis.Regular(10, 0, 2, { name: "eta", transform: axis.transform.func(Math.sinh, Math.asinh) });
 * ```
 */
export function func(forward: (value: number) => number, inverse: (value: number) => number, name?: string): Transform {
  for (const [word, given] of Object.entries({ forward, inverse })) {
    if (typeof given !== "function")
      throw new CoffeaError(
        "BadArgument",
        `The transform's ${word} is ${given === undefined ? "missing" : shortText(given)}. It takes two functions of a number, one to the variable with equal bins and one back: transform.func(Math.log10, (x) => 10 ** x).`,
      );
  }
  return { kind: "function", power: null, forward, inverse, name: name ?? `${forward.name || "function"}, ${inverse.name || "function"}` };
}
