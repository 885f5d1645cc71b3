import { reciprocal, tan } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";
import { replaceNaN } from "../replace-nan.ts";
import { theta } from "./theta.ts";

/** cot θ = z / ρ; ∞ for a vector of length 0. */
export function cottheta(vector: Spatial): Component {
  if (vector.longitudinal.kind === "z") return replaceNaN(vector.longitudinal.z.div(rho(vector)), Infinity);
  return reciprocal(tan(theta(vector)));
}
