import { sinh, tan, where } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";

/** z = ρ sinh η = ρ / tan θ; 0 where ρ / tan θ is not a number. */
export function z(vector: Spatial): Component {
  const { longitudinal } = vector;
  switch (longitudinal.kind) {
    case "z":
      return longitudinal.z;
    case "eta":
      return rho(vector).mul(sinh(longitudinal.eta));
    case "theta": {
      const value = rho(vector).div(tan(longitudinal.theta));
      return where(value.ne(value), 0, value);
    }
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
