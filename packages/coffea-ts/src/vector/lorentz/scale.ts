import type { Component, Lorentz } from "../coordinates.ts";
import { absolute, type Quantity } from "../quantity.ts";
import * as spatial from "../spatial/scale.ts";

/** The four-vector times a factor, in its own coordinates. A stored mass keeps its sign, so that the energy of one with a mass stays positive whatever the factor's sign is. */
export function scale(vector: Lorentz, factor: Quantity): Lorentz {
  const { temporal } = vector;
  return {
    ...spatial.scale(vector, factor),
    temporal:
      temporal.kind === "t"
        ? { kind: "t", t: temporal.t.mul(factor) as Component }
        : { kind: "tau", tau: temporal.tau.mul(absolute(factor)) as Component },
  };
}
