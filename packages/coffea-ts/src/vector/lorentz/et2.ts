import { sin } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { rho2 } from "../planar/rho2.ts";
import { p2 } from "../spatial/p2.ts";
import { sineOf } from "./sine-of.ts";
import { t } from "./t.ts";

/** Squared transverse energy in GeV², t² sin² θ. */
export function et2(vector: Lorentz): Component {
  const { longitudinal } = vector;
  const energy = t(vector);
  switch (longitudinal.kind) {
    case "eta":
      return squared(energy.mul(sineOf(longitudinal.eta)));
    case "theta":
      return squared(energy.mul(sin(longitudinal.theta)));
    case "z":
      return squared(energy).mul(rho2(vector)).div(p2(vector));
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}

function squared(value: Component): Component {
  return value.mul(value);
}
