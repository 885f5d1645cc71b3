import type { Component } from "../coordinates.ts";
import { lorentz, type Vectors } from "../read-vector.ts";
import { et } from "./et.ts";
import { mass } from "./mass.ts";
import { mass2 } from "./mass2.ts";
import { rapidity } from "./rapidity.ts";
import { t } from "./t.ts";

/** Computed members that four-vectors add. */
export const lorentzProperties: Readonly<Record<string, (self: Vectors) => Component>> = {
  t: (self) => t(lorentz(self)),
  E: (self) => t(lorentz(self)),
  energy: (self) => t(lorentz(self)),
  mass: (self) => mass(lorentz(self)),
  M: (self) => mass(lorentz(self)),
  mass2: (self) => mass2(lorentz(self)),
  rapidity: (self) => rapidity(lorentz(self)),
  et: (self) => et(lorentz(self)),
};
