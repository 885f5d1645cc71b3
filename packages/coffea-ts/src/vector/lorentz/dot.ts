import type { Component, Lorentz } from "../coordinates.ts";
import * as spatial from "../spatial/dot.ts";
import { t } from "./t.ts";

/** Scalar product of four-vectors, t₁t₂ − p₁·p₂. */
export function dot(first: Lorentz, second: Lorentz): Component {
  return t(first).mul(t(second)).sub(spatial.dot(first, second));
}
