import type { Spatial } from "../coordinates.ts";
import type { Pairs } from "../compare.ts";
import { planarPairs } from "../planar/coordinate-pairs.ts";
import { eta } from "./eta.ts";
import { z } from "./z.ts";

/** The numbers by which two vectors in space are compared: their own coordinates where both have the same, else z if one has it, else η. */
export function spatialPairs(first: Spatial, second: Spatial): Pairs {
  const [a, b] = [first.longitudinal, second.longitudinal];
  const plane = planarPairs(first, second);
  if (a.kind === "theta" && b.kind === "theta") return [...plane, [a.theta, b.theta]];
  if (a.kind === "z" || b.kind === "z") return [...plane, [z(first), z(second)]];
  return [...plane, [eta(first), eta(second)]];
}
