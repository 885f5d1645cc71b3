import { asinh, log, tan, where } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";

/** Pseudorapidity: asinh(z / ρ) = −ln tan(θ / 2); ±∞ along the beam, 0 for a vector of length 0. */
export function eta(vector: Spatial): Component {
  const { longitudinal } = vector;
  switch (longitudinal.kind) {
    case "eta":
      return longitudinal.eta;
    case "z": {
      const value = asinh(longitudinal.z.div(rho(vector)));
      return where(value.ne(value).and(longitudinal.z.eq(0)), 0, value);
    }
    case "theta": {
      const value = log(tan(longitudinal.theta.mul(0.5))).neg();
      return where(value.ne(value), 0, value);
    }
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
