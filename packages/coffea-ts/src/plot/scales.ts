import { CoffeaError } from "../base/index.ts";
import type { ScaleKind } from "./plot-options.ts";

/** Maps values of an axis to pixels. */
export interface Scale {
  readonly kind: ScaleKind;
  /** The values at the two ends, the smaller one first. */
  readonly domain: readonly [number, number];
  /** Pixels of a value; values beyond the ends go beyond them, values that a log axis cannot show to the lower end. */
  readonly at: (value: number) => number;
  /** Pixels of a value, kept between the ends. */
  readonly clamped: (value: number) => number;
}

/**
 * A scale from `domain` to the pixels `range` (which may fall, as y axes of pictures do).
 *
 * @throws CoffeaError BadArgument when the domain is empty, not finite, or not positive on a log axis
 */
export function createScale(kind: ScaleKind, domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new CoffeaError(
      "BadArgument",
      `An axis cannot go from ${low} to ${high}: the first number must be smaller than the second, and both finite.`,
    );
  if (kind === "log" && low <= 0)
    throw new CoffeaError(
      "BadArgument",
      `A logarithmic axis cannot go from ${low} to ${high}: both must be positive. Choose a linear axis or a positive range.`,
    );
  const [from, to] = [warp(kind, low), warp(kind, high)];
  const [start, end] = range;
  const at = (value: number) => (kind === "log" && value <= 0 ? start : start + ((warp(kind, value) - from) / (to - from)) * (end - start));
  const clamped = (value: number) => Math.min(Math.max(at(value), Math.min(start, end)), Math.max(start, end));
  return { kind, domain, at, clamped };
}

/** A value as its axis measures it: itself, or its decimal logarithm. */
export function warp(kind: ScaleKind, value: number): number {
  return kind === "log" ? Math.log10(value) : value;
}

/** The inverse of {@link warp}. */
export function unwarp(kind: ScaleKind, position: number): number {
  return kind === "log" ? 10 ** position : position;
}
