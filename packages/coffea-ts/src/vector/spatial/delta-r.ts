import { sqrt } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { deltaR2 } from "./delta-r2.ts";

/** ΔR = √(Δφ² + Δη²). */
export function deltaR(first: Spatial, second: Spatial): Component {
  return sqrt(deltaR2(first, second));
}
