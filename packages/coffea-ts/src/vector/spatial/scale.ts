import type { Component, Longitudinal, Spatial } from "../coordinates.ts";
import * as planar from "../planar/scale.ts";
import { minus, signum, times, type Quantity } from "../quantity.ts";

/** The vector in space times a factor, in its own coordinates; a negative factor turns φ by π and mirrors θ or η. */
export function scale(vector: Spatial, factor: Quantity): Spatial {
  return { azimuthal: planar.scale(vector, factor), longitudinal: scaledLongitudinal(vector.longitudinal, factor) };
}

function scaledLongitudinal(longitudinal: Longitudinal, factor: Quantity): Longitudinal {
  switch (longitudinal.kind) {
    case "z":
      return { kind: "z", z: longitudinal.z.mul(factor) as Component };
    case "theta": {
      const flip = times(times(minus(signum(factor), 1), 0.5), Math.PI);
      return { kind: "theta", theta: (longitudinal.theta.add(flip) as Component).abs() };
    }
    case "eta":
      return { kind: "eta", eta: longitudinal.eta.mul(signum(factor)) as Component };
    default:
      longitudinal satisfies never;
      throw new Error("unreachable");
  }
}
