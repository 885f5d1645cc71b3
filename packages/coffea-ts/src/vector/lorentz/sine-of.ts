import { reciprocal, exp } from "../../awkward/index.ts";
import type { Component } from "../coordinates.ts";

/** sin θ from the pseudorapidity: 2 / (e + 1/e) with e = exp(−η). */
export function sineOf(eta: Component): Component {
  const e = exp(eta.neg());
  return reciprocal(e.add(reciprocal(e))).mul(2);
}
