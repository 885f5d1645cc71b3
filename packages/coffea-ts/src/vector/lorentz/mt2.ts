import type { Component, Lorentz } from "../coordinates.ts";
import { rho2 } from "../planar/rho2.ts";
import { z } from "../spatial/z.ts";
import { mass2 } from "./mass2.ts";

/** Squared transverse mass in GeV²: t² − z² = m² + ρ². */
export function mt2(vector: Lorentz): Component {
  const { azimuthal, temporal } = vector;
  if (temporal.kind === "t") return temporal.t.mul(temporal.t).sub(z(vector).mul(z(vector)));
  if (azimuthal.kind === "rhophi") return mass2(vector).add(rho2(vector));
  return mass2(vector).add(azimuthal.x.mul(azimuthal.x)).add(azimuthal.y.mul(azimuthal.y));
}
