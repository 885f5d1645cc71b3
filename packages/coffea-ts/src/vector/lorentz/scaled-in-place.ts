import type { Component, Lorentz } from "../coordinates.ts";

/**
 * The four-vector times a number that is not negative, in the coordinates pt, eta, phi and mass (or energy) that it has.
 * Null when it has others, or when the factor may be negative: a stored mass cannot say that the energy is.
 */
export function scaledInPlace({ azimuthal, longitudinal, temporal }: Lorentz, factor: unknown): Record<string, Component> | null {
  if (typeof factor !== "number" || !(factor >= 0)) return null;
  if (azimuthal.kind !== "rhophi" || longitudinal.kind !== "eta") return null;
  const direction = { pt: azimuthal.rho.mul(factor), eta: longitudinal.eta, phi: azimuthal.phi };
  return temporal.kind === "tau" ? { ...direction, mass: temporal.tau.mul(factor) } : { ...direction, energy: temporal.t.mul(factor) };
}
