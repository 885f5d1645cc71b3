import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { IntegerAxis } from "../axis/integer.ts";
import { axisKey } from "../hist-state.ts";

/** An axis that holds the bins of two, and where the bins of each go (counted with flow); null where both have its bins. */
export interface MergedAxis {
  readonly axis: Axis;
  readonly targets: readonly [Int32Array, Int32Array] | null;
}

/**
 * The common axis of two histograms at `position`. Bins must be the same, save that categories may come in another order,
 * and that growing category and integer axes are joined. Throws `IncompatibleAccumulators` naming the difference.
 */
export function mergeAxes(a: Axis, b: Axis, position: number): MergedAxis {
  const key = axisKey(a, position);
  if (a.name !== b.name) throw incompatible(`axis ${position} has the name "${a.name}" in one and "${b.name}" in the other`);
  if (a.kind !== b.kind) throw incompatible(`axis "${key}" is of the kind ${a.kind} in one and ${b.kind} in the other`);
  for (const trait of ["underflow", "overflow", "circular", "growth"] as const) {
    if (a[trait] !== b[trait]) throw incompatible(`axis "${key}" has ${trait}=${a[trait]} in one and ${trait}=${b[trait]} in the other`);
  }
  const difference = differenceOf(a, b);
  if (difference === null) return { axis: a, targets: null };
  const joined = joinedAxis(a, b);
  if (joined === null) throw incompatible(`axis "${key}" differs: ${difference}`);
  return { axis: joined, targets: [placesIn(joined, a), placesIn(joined, b)] };
}

/** The error of histograms that cannot be added. */
export function incompatible(difference: string): CoffeaError {
  return new CoffeaError(
    "IncompatibleAccumulators",
    `These histograms cannot be combined: ${difference}. Make both with the same axes and the same storage.`,
  );
}

/** What makes the bins of two axes of one kind differ, or null. */
export function differenceOf(a: Axis, b: Axis): string | null {
  switch (a.kind) {
    case "regular":
      return a.difference(b as typeof a);
    case "variable":
      return a.difference(b as typeof a);
    case "integer":
      return a.difference(b as typeof a);
    case "boolean":
      return a.difference(b as typeof a);
    case "strCategory":
      return a.difference(b as typeof a);
    case "intCategory":
      return a.difference(b as typeof a);
    default:
      throw a satisfies never;
  }
}

/** An axis with the bins of both, or null when there is none. */
function joinedAxis(a: Axis, b: Axis): Axis | null {
  if (a.kind === "strCategory" && b.kind === "strCategory") return joinedCategories(a, b.bins, (bins) => a.withCategories(bins));
  if (a.kind === "intCategory" && b.kind === "intCategory") return joinedCategories(a, b.bins, (bins) => a.withCategories(bins));
  if (a.kind === "integer" && b.kind === "integer" && a.growth) {
    return new IntegerAxis({ start: Math.min(a.start, b.start), stop: Math.max(a.stop, b.stop) }, a.text, a.traits);
  }
  return null;
}

function joinedCategories<V, X extends Axis>(
  a: X & { readonly bins: readonly V[] },
  other: readonly V[],
  make: (bins: readonly V[]) => X,
): X | null {
  const all = new Set([...a.bins, ...other]);
  const sameSet = all.size === a.size && other.length === a.size;
  return sameSet || a.growth ? make([...all]) : null;
}

/** Where the bins of `axis`, counted with flow, are in the larger one. */
function placesIn(larger: Axis, axis: Axis): Int32Array {
  const places = new Int32Array(axis.extent);
  if (axis.kind === "strCategory" || axis.kind === "intCategory") {
    const bins = larger.bins as readonly (string | number)[];
    const positions = new Map(bins.map((bin, i) => [bin, i]));
    for (const [i, bin] of axis.bins.entries()) places[i] = positions.get(bin)!;
    if (axis.overflow) places[axis.size] = larger.size;
  } else if (axis.kind === "integer" && larger.kind === "integer") {
    for (let i = 0; i < axis.extent; i++) places[i] = i + axis.start - larger.start;
  }
  return places;
}
