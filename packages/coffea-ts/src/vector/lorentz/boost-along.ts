import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../check-options.ts";
import type { Azimuthal, Component, Lorentz, Temporal } from "../coordinates.ts";
import { absolute, inverse, minus, plus, root, squared, times, withSignOf, type Quantity } from "../quantity.ts";
import { spatialCartesian } from "../spatial/cartesian.ts";
import { z } from "../spatial/z.ts";
import { t } from "./t.ts";

/** How fast a boost along an axis is: the velocity, or the Lorentz factor, whose sign is the direction. Exactly one of the two. */
export interface Speed {
  /** Fraction of the speed of light, in (-1, 1). */
  readonly beta?: Quantity;
  /** At least 1, or at most −1 for a boost backwards. */
  readonly gamma?: Quantity;
}

/** Boosted along a coordinate axis; NaN where the speed is beyond light's. Coordinates across the boost stay; a stored mass does too. */
export function boostAlong(vector: Lorentz, axis: "x" | "y" | "z", speed: Speed = {}): Lorentz {
  checkOptions(`boost${axis.toUpperCase()}`, speed, ["beta", "gamma"]);
  const [gamma, gammaBeta] = factors(axis, speed);
  const energy = t(vector);
  const forward = (component: Component): Component => plus(times(gamma, component), times(gammaBeta, energy)) as Component;
  const temporal = (component: Component): Temporal =>
    vector.temporal.kind === "tau"
      ? vector.temporal
      : { kind: "t", t: plus(times(gammaBeta, component), times(gamma, energy)) as Component };
  if (axis === "z") {
    const along = z(vector);
    return { azimuthal: vector.azimuthal, longitudinal: { kind: "z", z: forward(along) }, temporal: temporal(along) };
  }
  const momentum = spatialCartesian(vector);
  const azimuthal: Azimuthal = { kind: "xy", x: momentum.x, y: momentum.y, [axis]: forward(momentum[axis]) };
  return { azimuthal, longitudinal: { kind: "z", z: momentum.z }, temporal: temporal(momentum[axis]) };
}

/** γ and γβ. */
function factors(axis: string, { beta, gamma }: Speed): [Quantity, Quantity] {
  if ((beta === undefined) === (gamma === undefined))
    throw new CoffeaError(
      "BadArgument",
      `A boost along ${axis} needs either the velocity or the Lorentz factor, and was given ${beta === undefined ? "neither" : "both"}. ` +
        `Write boost${axis.toUpperCase()}({ beta: 0.5 }) or boost${axis.toUpperCase()}({ gamma: 1.2 }).`,
    );
  if (beta !== undefined) {
    const factor = inverse(root(minus(1, squared(beta))));
    return [factor, times(beta, factor)];
  }
  const factor = absolute(gamma!);
  return [factor, withSignOf(root(minus(squared(factor), 1)), gamma!)];
}
