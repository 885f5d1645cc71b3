import type { Component, Lorentz } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { p } from "../spatial/p.ts";
import { t } from "./t.ts";

/** Velocity |p| / t, 1 for light; 0 where it is not a number. */
export function beta(vector: Lorentz): Component {
  return replaceNaN(p(vector).div(t(vector)), 0);
}
