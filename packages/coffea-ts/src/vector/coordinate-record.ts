import type { Cartesian } from "./cartesian.ts";
import type { Component, Coordinates } from "./coordinates.ts";

/** The coordinates as the fields of a record, under vector's generic names: x y, rho phi, z theta eta, t tau. */
export function coordinateRecord({ azimuthal, longitudinal, temporal }: Coordinates): Cartesian {
  return { ...components(azimuthal), ...components(longitudinal), ...components(temporal) };
}

function components(tier: { readonly kind: string } | undefined): Record<string, Component> {
  const { kind: _, ...found } = { kind: "", ...tier };
  return found as Record<string, Component>;
}
