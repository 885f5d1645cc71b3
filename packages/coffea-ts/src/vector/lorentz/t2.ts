import { maximum } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { p2 } from "../spatial/p2.ts";
import { mass2 } from "./mass2.ts";

/** Squared energy in GeV²; max(m |m| + |p|², 0) where the mass is stored. */
export function t2(vector: Lorentz): Component {
  const { temporal } = vector;
  return temporal.kind === "t" ? temporal.t.mul(temporal.t) : maximum(mass2(vector).add(p2(vector)), 0);
}
