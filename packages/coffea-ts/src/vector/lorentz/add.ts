import type { Component, Lorentz, Spatial } from "../coordinates.ts";
import * as spatial from "../spatial/add.ts";
import { mass } from "./mass.ts";
import { t } from "./t.ts";

/** The sum of four-vectors: in space as there; with the mass as the fourth coordinate where both have it, else the energy. */
export function add(first: Lorentz, second: Lorentz): Lorentz {
  return withEnergy(spatial.add(first, second), t(first).add(t(second)), isMassive(first, second));
}

/** The difference of four-vectors, see {@link add}. */
export function subtract(first: Lorentz, second: Lorentz): Lorentz {
  return withEnergy(spatial.subtract(first, second), t(first).sub(t(second)), isMassive(first, second));
}

function isMassive(first: Lorentz, second: Lorentz): boolean {
  return first.temporal.kind === "tau" && second.temporal.kind === "tau";
}

function withEnergy(momentum: Spatial, energy: Component, massive: boolean): Lorentz {
  const vector: Lorentz = { ...momentum, temporal: { kind: "t", t: energy } };
  return massive ? { ...vector, temporal: { kind: "tau", tau: mass(vector) } } : vector;
}
