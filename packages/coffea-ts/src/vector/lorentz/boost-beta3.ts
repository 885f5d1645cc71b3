import { reciprocal, sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz, Spatial } from "../coordinates.ts";
import { spatialCartesian } from "../spatial/cartesian.ts";
import { boost } from "./boost.ts";

/** Boosted by a velocity (fractions of the speed of light); NaN where that is beyond 1. */
export function boostBeta3(vector: Lorentz, velocity: Spatial): Lorentz {
  const { x, y, z } = spatialCartesian(velocity);
  const speed2 = x.mul(x).add(y.mul(y)).add(z.mul(z));
  const gamma = reciprocal(sqrt(speed2.neg().add(1))) as Component;
  const factor = gamma.mul(gamma).div(gamma.add(1));
  const mixed = (a: Component, b: Component): Component => factor.mul(a).mul(b);
  const [gx, gy, gz] = [gamma.mul(x), gamma.mul(y), gamma.mul(z)];
  return boost(vector, [
    [mixed(x, x).add(1), mixed(x, y), mixed(x, z), gx],
    [mixed(x, y), mixed(y, y).add(1), mixed(y, z), gy],
    [mixed(x, z), mixed(y, z), mixed(z, z).add(1), gz],
    [gx, gy, gz, gamma],
  ]);
}
