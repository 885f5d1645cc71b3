import { cos } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { p } from "./p.ts";
import { theta } from "./theta.ts";

/** cos θ = z / |p|; 1 for a vector of length 0. */
export function costheta(vector: Spatial): Component {
  return vector.longitudinal.kind === "z" ? replaceNaN(vector.longitudinal.z.div(p(vector)), 1) : cos(theta(vector));
}
