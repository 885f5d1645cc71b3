import type { Component, Lorentz, Spatial } from "../coordinates.ts";
import { t } from "./t.ts";

/** The velocity p / t, in the coordinates of the momentum. */
export function toBeta3(vector: Lorentz): Spatial {
  const { azimuthal, longitudinal } = vector;
  const share = (component: Component): Component => component.div(t(vector));
  return {
    azimuthal:
      azimuthal.kind === "xy"
        ? { kind: "xy", x: share(azimuthal.x), y: share(azimuthal.y) }
        : { kind: "rhophi", rho: share(azimuthal.rho), phi: azimuthal.phi },
    longitudinal: longitudinal.kind === "z" ? { kind: "z", z: share(longitudinal.z) } : longitudinal,
  };
}
