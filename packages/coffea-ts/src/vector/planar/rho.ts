import { sqrt } from "../../awkward/index.ts";
import type { Component, Planar } from "../coordinates.ts";
import { rho2 } from "./rho2.ts";

/** Length in the transverse plane, ρ = √(x² + y²); as a momentum, pt. */
export function rho(vector: Planar): Component {
  return vector.azimuthal.kind === "xy" ? sqrt(rho2(vector)) : vector.azimuthal.rho;
}
