import { copysign, sqrt } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { replaceNaN } from "../replace-nan.ts";
import { dividedBy } from "../spatial/unit.ts";
import { mass2 } from "./mass2.ts";

/** The four-vector divided by |mass|: of mass 1, or −1 where space-like. */
export function unit(vector: Lorentz): Lorentz {
  const { temporal } = vector;
  const norm = temporal.kind === "t" ? sqrt(mass2(vector).abs()) : temporal.tau.abs();
  return {
    ...dividedBy(vector, norm),
    temporal:
      temporal.kind === "t"
        ? { kind: "t", t: replaceNaN(temporal.t.div(norm), 0) }
        : { kind: "tau", tau: copysign(1, temporal.tau) as Component },
  };
}
