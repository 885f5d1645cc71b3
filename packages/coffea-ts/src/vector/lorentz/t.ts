import { sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { t2 } from "./t2.ts";

/** Energy in GeV: √max(m |m| + |p|², 0) where the mass is stored. */
export function t(vector: Lorentz): Component {
  return vector.temporal.kind === "t" ? vector.temporal.t : sqrt(t2(vector));
}
