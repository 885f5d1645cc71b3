import { cos } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { theta } from "./theta.ts";
import { zShare } from "./z-share.ts";

/** cos θ = z / |p|; 1 for a vector of length 0. */
export function costheta(vector: Spatial): Component {
  return vector.longitudinal.kind === "z" ? zShare(vector) : cos(theta(vector));
}
