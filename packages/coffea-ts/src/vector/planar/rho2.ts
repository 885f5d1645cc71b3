import type { Component, Planar } from "../coordinates.ts";

/** ρ² = x² + y². */
export function rho2({ azimuthal }: Planar): Component {
  return azimuthal.kind === "xy" ? azimuthal.x.mul(azimuthal.x).add(azimuthal.y.mul(azimuthal.y)) : azimuthal.rho.mul(azimuthal.rho);
}
