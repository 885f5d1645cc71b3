import { copysign, sin, sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";
import { p2 } from "../spatial/p2.ts";
import { et2 } from "./et2.ts";
import { sineOf } from "./sine-of.ts";
import { t } from "./t.ts";

/** Transverse energy in GeV, t sin θ, with the sign of t. */
export function et(vector: Lorentz): Component {
  const { azimuthal, longitudinal } = vector;
  switch (longitudinal.kind) {
    case "eta":
      return t(vector).mul(sineOf(longitudinal.eta));
    case "theta":
      return t(vector).mul(sin(longitudinal.theta));
    case "z":
      if (azimuthal.kind === "xy") return copysign(sqrt(et2(vector)), t(vector));
      return t(vector)
        .mul(rho(vector))
        .div(sqrt(p2(vector)));
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
