import { sin, sqrt } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { rho } from "../planar/rho.ts";
import { inverseSine } from "./inverse-sine.ts";
import { p2 } from "./p2.ts";

/** Length in space, |p|. */
export function p(vector: Spatial): Component {
  const { longitudinal } = vector;
  switch (longitudinal.kind) {
    case "z":
      return sqrt(p2(vector));
    case "eta":
      return rho(vector).mul(inverseSine(longitudinal.eta));
    case "theta":
      return rho(vector).div(sin(longitudinal.theta).abs());
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
