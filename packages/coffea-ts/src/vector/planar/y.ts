import { sin } from "../../awkward/index.ts";
import type { Component, Planar } from "../coordinates.ts";

/** y = ρ sin φ. */
export function y({ azimuthal }: Planar): Component {
  return azimuthal.kind === "xy" ? azimuthal.y : azimuthal.rho.mul(sin(azimuthal.phi));
}
