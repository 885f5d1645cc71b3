import type { Lorentz } from "../coordinates.ts";
import type { Pairs } from "../compare.ts";
import { spatialPairs } from "../spatial/coordinate-pairs.ts";
import { t } from "./t.ts";

/** The numbers by which two four-vectors are compared: as in space, and the stored masses where both have one, else the energies. */
export function lorentzPairs(first: Lorentz, second: Lorentz): Pairs {
  const [a, b] = [first.temporal, second.temporal];
  const space = spatialPairs(first, second);
  return a.kind === "tau" && b.kind === "tau" ? [...space, [a.tau, b.tau]] : [...space, [t(first), t(second)]];
}
