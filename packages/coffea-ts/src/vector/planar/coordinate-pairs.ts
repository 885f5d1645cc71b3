import type { Planar } from "../coordinates.ts";
import type { Pairs } from "../compare.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** The numbers by which two vectors in the plane are compared: ρ and φ when both have them, else x and y. */
export function planarPairs(first: Planar, second: Planar): Pairs {
  const [a, b] = [first.azimuthal, second.azimuthal];
  if (a.kind === "rhophi" && b.kind === "rhophi")
    return [
      [a.rho, b.rho],
      [a.phi, b.phi],
    ];
  return [
    [x(first), x(second)],
    [y(first), y(second)],
  ];
}
