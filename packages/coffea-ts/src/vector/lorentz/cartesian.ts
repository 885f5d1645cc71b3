import type { Component, Lorentz } from "../coordinates.ts";
import { spatialCartesian } from "../spatial/cartesian.ts";
import { t } from "./t.ts";

/** The Cartesian components of a four-vector. */
export function lorentzCartesian(vector: Lorentz): Record<"x" | "y" | "z" | "t", Component> {
  return { ...spatialCartesian(vector), t: t(vector) };
}
