import type { Component, Lorentz } from "../coordinates.ts";
import { mass2 } from "./mass2.ts";
import { signedRoot } from "./signed-root.ts";

/** Mass in GeV, negative where t² < |p|². */
export function mass(vector: Lorentz): Component {
  return vector.temporal.kind === "tau" ? vector.temporal.tau : signedRoot(mass2(vector));
}
