import type { Azimuthal, Component, Planar } from "../coordinates.ts";
import { cosine, minus, plus, sine, times, type Quantity } from "../quantity.ts";
import { rectified } from "./rectified.ts";

/** Turned around the z axis by an angle in rad, from x to y. */
export function rotateZ({ azimuthal }: Planar, angle: Quantity): Azimuthal {
  if (azimuthal.kind === "rhophi") return { kind: "rhophi", rho: azimuthal.rho, phi: rectified(azimuthal.phi.add(angle) as Component) };
  const { x, y } = azimuthal;
  const [s, c] = [sine(angle), cosine(angle)];
  return { kind: "xy", x: minus(times(c, x), times(s, y)) as Component, y: plus(times(s, x), times(c, y)) as Component };
}
