import { sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { deltaPhi } from "../planar/delta-phi.ts";
import { rapidity } from "./rapidity.ts";

/** Δφ² + Δy², with rapidities instead of the pseudorapidities of ΔR². */
export function deltaRapidityPhi2(first: Lorentz, second: Lorentz): Component {
  const azimuth = deltaPhi(first, second);
  const rapidities = rapidity(first).sub(rapidity(second));
  return azimuth.mul(azimuth).add(rapidities.mul(rapidities));
}

/** √(Δφ² + Δy²). */
export function deltaRapidityPhi(first: Lorentz, second: Lorentz): Component {
  return sqrt(deltaRapidityPhi2(first, second));
}
