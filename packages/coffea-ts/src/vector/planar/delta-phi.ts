import type { Component, Planar } from "../coordinates.ts";
import { phi } from "./phi.ts";

/** φ₁ − φ₂ in rad, in [-π, π). */
export function deltaPhi(first: Planar, second: Planar): Component {
  return phi(first)
    .sub(phi(second))
    .add(Math.PI)
    .mod(2 * Math.PI)
    .sub(Math.PI);
}
