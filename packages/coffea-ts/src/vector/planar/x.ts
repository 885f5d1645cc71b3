import { cos } from "../../awkward/index.ts";
import type { Component, Planar } from "../coordinates.ts";

/** x = ρ cos φ. */
export function x({ azimuthal }: Planar): Component {
  return azimuthal.kind === "xy" ? azimuthal.x : azimuthal.rho.mul(cos(azimuthal.phi));
}
