import type { Azimuthal, Component, Longitudinal, Spatial } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { p } from "./p.ts";

/** The vector of length 1 in the same direction; a vector of length 0 stays. */
export function unit(vector: Spatial): Spatial {
  return dividedBy(vector, p(vector));
}

/** The vector divided by its norm, 0 where that is not a number; angles stay. */
export function dividedBy({ azimuthal, longitudinal }: Spatial, norm: Component): Spatial {
  const part = (component: Component): Component => replaceNaN(component.div(norm), 0);
  const plane: Azimuthal =
    azimuthal.kind === "xy"
      ? { kind: "xy", x: part(azimuthal.x), y: part(azimuthal.y) }
      : { kind: "rhophi", rho: part(azimuthal.rho), phi: azimuthal.phi };
  const beam: Longitudinal = longitudinal.kind === "z" ? { kind: "z", z: part(longitudinal.z) } : longitudinal;
  return { azimuthal: plane, longitudinal: beam };
}
