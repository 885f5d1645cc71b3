import type { Properties, Separations } from "../planar/members.ts";
import { lorentz, type Vectors } from "../read-vector.ts";
import { beta } from "./beta.ts";
import { deltaRapidityPhi, deltaRapidityPhi2 } from "./delta-rapidity-phi.ts";
import { et } from "./et.ts";
import { et2 } from "./et2.ts";
import { gamma } from "./gamma.ts";
import { mass } from "./mass.ts";
import { mass2 } from "./mass2.ts";
import { mt } from "./mt.ts";
import { mt2 } from "./mt2.ts";
import { rapidity } from "./rapidity.ts";
import { t } from "./t.ts";
import { t2 } from "./t2.ts";

/** Computed members that four-vectors add. */
export const lorentzProperties: Properties = {
  t: (self) => t(lorentz(self)),
  t2: (self) => t2(lorentz(self)),
  tau: (self) => mass(lorentz(self)),
  tau2: (self) => mass2(lorentz(self)),
  beta: (self) => beta(lorentz(self)),
  gamma: (self) => gamma(lorentz(self)),
  rapidity: (self) => rapidity(lorentz(self)),
};

const transverse = {
  Et: (self: Vectors) => et(lorentz(self)),
  Et2: (self: Vectors) => et2(lorentz(self)),
  Mt: (self: Vectors) => mt(lorentz(self)),
  Mt2: (self: Vectors) => mt2(lorentz(self)),
};

/** The same under the names of momenta, and what is defined for those only. */
export const lorentzMomentumProperties: Properties = {
  ...transverse,
  ...named(["E", "e", "energy"], lorentzProperties["t"]!),
  ...named(["E2", "e2", "energy2"], lorentzProperties["t2"]!),
  ...named(["M", "m", "mass"], lorentzProperties["tau"]!),
  ...named(["M2", "m2", "mass2"], lorentzProperties["tau2"]!),
  ...named(["et", "transverseEnergy"], transverse.Et),
  ...named(["et2", "transverseEnergy2"], transverse.Et2),
  ...named(["mt", "transverseMass"], transverse.Mt),
  ...named(["mt2", "transverseMass2"], transverse.Mt2),
};

/** Methods that compare four-vectors. */
export const lorentzSeparations: Separations = {
  deltaRapidityPhi: (self, other) => deltaRapidityPhi(lorentz(self), lorentz(other)),
  deltaRapidityPhi2: (self, other) => deltaRapidityPhi2(lorentz(self), lorentz(other)),
};

function named(names: readonly string[], property: Properties[string]): Properties {
  return Object.fromEntries(names.map((name) => [name, property]));
}
