import { exp } from "../../awkward/index.ts";
import type { Component } from "../coordinates.ts";

/** 1 / sin θ = |p| / ρ from the pseudorapidity: (1 + e²) / 2e with e = exp(−η). */
export function inverseSine(eta: Component): Component {
  const e = exp(eta.neg());
  return e.mul(e).add(1).mul(0.5).div(e);
}
