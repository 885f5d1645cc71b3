import type { Component, Lorentz } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { mass } from "./mass.ts";
import { t } from "./t.ts";

/** Lorentz factor t / m; ∞ where it is not a number. */
export function gamma(vector: Lorentz): Component {
  return replaceNaN(t(vector).div(mass(vector)), Infinity);
}
