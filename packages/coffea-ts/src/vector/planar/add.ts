import { atan2, cos, sin, sqrt } from "../../awkward/index.ts";
import type { Azimuthal, Component, Planar } from "../coordinates.ts";
import { rectified } from "./rectified.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** The sum in the plane: polar when both are, else Cartesian. */
export function add(first: Planar, second: Planar): Azimuthal {
  const [a, b] = [first.azimuthal, second.azimuthal];
  if (a.kind === "rhophi" && b.kind === "rhophi") return polarSum(a, b, b.phi.sub(a.phi));
  return { kind: "xy", x: x(first).add(x(second)), y: y(first).add(y(second)) };
}

/** The difference in the plane: polar when both are, else Cartesian. */
export function subtract(first: Planar, second: Planar): Azimuthal {
  const [a, b] = [first.azimuthal, second.azimuthal];
  if (a.kind === "rhophi" && b.kind === "rhophi") return polarSum(a, b, b.phi.sub(a.phi).add(Math.PI));
  return { kind: "xy", x: x(first).sub(x(second)), y: y(first).sub(y(second)) };
}

interface Polar {
  readonly rho: Component;
  readonly phi: Component;
}

/** ρ₁ along the first axis plus ρ₂ at `angle` from it. */
function polarSum({ rho, phi }: Polar, second: Polar, angle: Component): Azimuthal {
  const along = rho.add(second.rho.mul(cos(angle)));
  const across = second.rho.mul(sin(angle));
  return { kind: "rhophi", rho: sqrt(along.mul(along).add(across.mul(across))), phi: rectified(phi.add(atan2(across, along))) };
}
