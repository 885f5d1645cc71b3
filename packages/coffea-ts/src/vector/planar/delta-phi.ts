import type { Component, Planar } from "../coordinates.ts";
import { phi } from "./phi.ts";
import { rectified } from "./rectified.ts";

/** φ₁ − φ₂ in rad, in [-π, π). */
export function deltaPhi(first: Planar, second: Planar): Component {
  return rectified(phi(first).sub(phi(second)));
}
