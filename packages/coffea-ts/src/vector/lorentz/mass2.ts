import type { Component, Lorentz } from "../coordinates.ts";
import { p2 } from "../spatial/p2.ts";

/** Squared mass, t² − |p|², in GeV²; a stored mass keeps its sign: m |m|. */
export function mass2(vector: Lorentz): Component {
  const { temporal } = vector;
  if (temporal.kind === "tau") return temporal.tau.mul(temporal.tau.abs());
  // −|p|² + t² has the bits of t² − |p|², and touches the momentum's columns before the mass, as coffea's eager sums do
  return p2(vector).neg().add(temporal.t.mul(temporal.t));
}
