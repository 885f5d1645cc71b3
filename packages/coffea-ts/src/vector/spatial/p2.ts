import { sin } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { rho2 } from "../planar/rho2.ts";
import { inverseSine } from "./inverse-sine.ts";

/** |p|² = ρ² + z² = ρ² / sin² θ. */
export function p2(vector: Spatial): Component {
  const { longitudinal } = vector;
  switch (longitudinal.kind) {
    case "z":
      return rho2(vector).add(longitudinal.z.mul(longitudinal.z));
    case "eta": {
      const inverse = inverseSine(longitudinal.eta);
      return rho2(vector).mul(inverse.mul(inverse));
    }
    case "theta": {
      const sine = sin(longitudinal.theta);
      return rho2(vector).div(sine.mul(sine));
    }
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
