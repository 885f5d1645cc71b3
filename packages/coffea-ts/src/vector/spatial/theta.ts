import { acos, atan, exp } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { zShare } from "./z-share.ts";

/** Polar angle from the beam in rad, [0, π]; 0 for a vector of length 0. */
export function theta(vector: Spatial): Component {
  const { longitudinal } = vector;
  switch (longitudinal.kind) {
    case "theta":
      return longitudinal.theta;
    case "eta":
      return atan(exp(longitudinal.eta.neg())).mul(2);
    case "z":
      return acos(zShare(vector));
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
