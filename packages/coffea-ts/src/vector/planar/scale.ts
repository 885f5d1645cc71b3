import type { Azimuthal, Component, Planar } from "../coordinates.ts";
import { absolute, minus, plus, signum, times, type Quantity } from "../quantity.ts";
import { rectified } from "./rectified.ts";

/** The vector in the plane times a factor, in its own coordinates; a negative factor turns φ by π. */
export function scale({ azimuthal }: Planar, factor: Quantity): Azimuthal {
  if (azimuthal.kind === "xy") return { kind: "xy", x: azimuthal.x.mul(factor) as Component, y: azimuthal.y.mul(factor) as Component };
  // −½ (sign − 1) π: 0 for a positive factor, π for a negative one, and π/2 for 0, where no direction is right
  const turn = times(times(minus(signum(factor), 1), -0.5), Math.PI);
  return { kind: "rhophi", rho: azimuthal.rho.mul(absolute(factor)) as Component, phi: rectified(plus(azimuthal.phi, turn) as Component) };
}
