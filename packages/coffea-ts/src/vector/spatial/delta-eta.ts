import type { Component, Spatial } from "../coordinates.ts";
import { eta } from "./eta.ts";

/** η₁ − η₂. */
export function deltaEta(first: Spatial, second: Spatial): Component {
  return eta(first).sub(eta(second));
}
