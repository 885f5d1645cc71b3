import type { Component, Spatial } from "../coordinates.ts";
import { deltaPhi } from "../planar/delta-phi.ts";
import { deltaEta } from "./delta-eta.ts";

/** ΔR² = Δφ² + Δη². */
export function deltaR2(first: Spatial, second: Spatial): Component {
  const azimuth = deltaPhi(first, second);
  const pseudorapidity = deltaEta(first, second);
  return azimuth.mul(azimuth).add(pseudorapidity.mul(pseudorapidity));
}
