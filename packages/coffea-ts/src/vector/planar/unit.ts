import { sqrt } from "../../awkward/index.ts";
import type { Azimuthal, Planar } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { rho } from "./rho.ts";

/** The vector of length 1 in the same direction; a vector of length 0 stays. */
export function unit(vector: Planar): Azimuthal {
  const { azimuthal } = vector;
  if (azimuthal.kind === "rhophi") {
    const norm = sqrt(azimuthal.rho.mul(azimuthal.rho));
    return { kind: "rhophi", rho: replaceNaN(azimuthal.rho.div(norm), 0), phi: azimuthal.phi };
  }
  const norm = rho(vector);
  return { kind: "xy", x: replaceNaN(azimuthal.x.div(norm), 0), y: replaceNaN(azimuthal.y.div(norm), 0) };
}
