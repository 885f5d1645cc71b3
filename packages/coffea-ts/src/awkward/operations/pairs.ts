import type { Node } from "../graph/node.ts";
import { type Along, math, times, weighted } from "./statistics.ts";

/** The distance of each value from the mean along the axis. */
export function centred(x: Node, sums: Along): Node {
  return math("sub", x, mean(x, sums, sums.reduceKept));
}

/** The mean along the axis. */
export function meanOver(x: Node, sums: Along): Node {
  return mean(x, sums, sums.reduce);
}

function mean(x: Node, { weight }: Along, reduce: Along["reduce"]): Node {
  return weight === null ? reduce(x, "mean") : math("div", reduce(times(x, weight)), reduce(weighted(x, weight)));
}
