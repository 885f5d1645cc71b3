import type { Axis } from "./axis/axis.ts";
import { nextAbove } from "./axis/float-neighbours.ts";

/**
 * Edges as NumPy's histogram functions take them, whose last bin holds its upper edge: the last edge is the float64 below ours, unless that value
 * belongs to our last bin too. With `flow` there are edges around, infinite ones for continuous axes. hist: `to_numpy`.
 */
export function numpyEdges(axis: Axis, flow: boolean): Float64Array {
  const [underflow, overflow] = [flow && axis.underflow, flow && axis.overflow];
  if (axis.kind === "strCategory" || axis.kind === "intCategory")
    return Float64Array.from({ length: axis.size + 1 + (overflow ? 1 : 0) }, (_, i) => i);
  const edges = [...axis.edges];
  const upperIsInside = axis.kind === "regular" && axis.transform === null && !axis.overflow && !axis.circular;
  const around = [outside(axis, -1), outside(axis, axis.size + 1)] as const;
  if (!upperIsInside) edges[axis.size] = -nextAbove(-edges[axis.size]!);
  return Float64Array.from([...(underflow ? [around[0]] : []), ...edges, ...(overflow ? [around[1]] : [])]);
}

/** The far edge of a flow bin, one step before the first edge or after the last. */
function outside(axis: Exclude<Axis, { kind: "strCategory" | "intCategory" }>, index: number): number {
  switch (axis.kind) {
    case "regular":
      return axis.value(index);
    case "variable":
      if (axis.circular) return axis.edges[axis.size]! + axis.edges[1]! - axis.edges[0]!;
      return index < 0 ? -Infinity : Infinity;
    case "integer":
      return axis.start + index;
    case "boolean":
      return axis.first + index;
    default:
      throw axis satisfies never;
  }
}
