import { acos, maximum, minimum } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { dot } from "./dot.ts";
import { p } from "./p.ts";

/** Angle between two vectors in space, in rad, [0, π]. */
export function deltaAngle(first: Spatial, second: Spatial): Component {
  const cosine = dot(first, second).div(p(first)).div(p(second));
  return acos(maximum(minimum(cosine, 1), -1));
}
