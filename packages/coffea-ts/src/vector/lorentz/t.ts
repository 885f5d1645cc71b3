import { maximum, sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { p2 } from "../spatial/p2.ts";
import { mass2 } from "./mass2.ts";

/** Energy in GeV: √max(m |m| + |p|², 0) where the mass is stored. */
export function t(vector: Lorentz): Component {
  return vector.temporal.kind === "t" ? vector.temporal.t : sqrt(maximum(mass2(vector).add(p2(vector)), 0));
}
