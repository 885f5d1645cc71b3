import { sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { spatialCartesian } from "../spatial/cartesian.ts";
import { p2 } from "../spatial/p2.ts";
import { boost } from "./boost.ts";

/** Boosted by the velocity of a four-momentum; NaN where that is space-like. */
export function boostP4(vector: Lorentz, booster: Lorentz): Lorentz {
  const { x, y, z } = spatialCartesian(booster);
  const { energy, mass, mass2 } = invariants(booster);
  const gamma = energy.div(mass);
  const norm = mass2.mul(gamma.add(1));
  const [gx, gy, gz] = [x.div(mass), y.div(mass), z.div(mass)];
  const mixed = (a: Component, b: Component): Component => a.mul(b).div(norm);
  return boost(vector, [
    [mixed(x, x).add(1), mixed(x, y), mixed(x, z), gx],
    [mixed(x, y), mixed(y, y).add(1), mixed(y, z), gy],
    [mixed(x, z), mixed(y, z), mixed(z, z).add(1), gz],
    [gx, gy, gz, gamma],
  ]);
}

function invariants(booster: Lorentz): Record<"energy" | "mass" | "mass2", Component> {
  const { temporal } = booster;
  if (temporal.kind === "t") {
    const mass2 = temporal.t.mul(temporal.t).sub(p2(booster));
    return { energy: temporal.t, mass: sqrt(mass2), mass2 };
  }
  const mass2 = temporal.tau.mul(temporal.tau);
  return { energy: sqrt(mass2.add(p2(booster))), mass: temporal.tau, mass2 };
}
