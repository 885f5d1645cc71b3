import type { Component, Lorentz } from "../coordinates.ts";
import { transformed, type Matrix } from "../matrix.ts";
import { fromCartesian } from "../spatial/from-cartesian.ts";
import { spatialCartesian } from "../spatial/cartesian.ts";
import { t } from "./t.ts";

/** A boost by its matrix of x, y, z, t. Cartesian in space; the mass stays where it is what is stored. */
export function boost(vector: Lorentz, [x, y, z, energy]: Matrix): Lorentz {
  const momentum = spatialCartesian(vector);
  const cartesian: Lorentz = { ...fromCartesian([momentum.x, momentum.y, momentum.z]), temporal: vector.temporal };
  const column = [momentum.x, momentum.y, momentum.z, t(cartesian)];
  const boosted = fromCartesian(transformed([x!, y!, z!], column));
  if (vector.temporal.kind === "tau") return { ...boosted, temporal: vector.temporal };
  return { ...boosted, temporal: { kind: "t", t: transformed([energy!], column)[0] as Component } };
}
