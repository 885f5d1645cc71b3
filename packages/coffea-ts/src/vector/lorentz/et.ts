import { exp, sign, sin, sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";
import { rho2 } from "../planar/rho2.ts";
import { p2 } from "../spatial/p2.ts";
import { t } from "./t.ts";

/** Transverse energy in GeV, t sin θ, with the sign of t. */
export function et(vector: Lorentz): Component {
  const { azimuthal, longitudinal } = vector;
  switch (longitudinal.kind) {
    case "eta":
      return t(vector)
        .mul(2)
        .div(exp(longitudinal.eta.neg()).add(exp(longitudinal.eta)));
    case "theta":
      return t(vector).mul(sin(longitudinal.theta));
    case "z":
      if (azimuthal.kind === "rhophi")
        return t(vector)
          .mul(rho(vector))
          .div(sqrt(p2(vector)));
      return sqrt(t(vector).mul(t(vector)).mul(rho2(vector)).div(p2(vector))).mul(sign(t(vector)));
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
