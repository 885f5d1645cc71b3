import type { Component, Spatial } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { p } from "./p.ts";
import { z } from "./z.ts";

/** z / |p|, the cosine of the polar angle; 1 for a vector of length 0. */
export function zShare(vector: Spatial): Component {
  return replaceNaN(z(vector).div(p(vector)), 1);
}
