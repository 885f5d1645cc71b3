import type { Component, Lorentz } from "../coordinates.ts";
import { mt2 } from "./mt2.ts";
import { signedRoot } from "./signed-root.ts";

/** Transverse mass in GeV, √(t² − z²), negative where that is. Not the transverse mass of a lepton and missing momentum, which has two vectors. */
export function mt(vector: Lorentz): Component {
  return signedRoot(mt2(vector));
}
