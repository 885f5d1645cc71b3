import type { Properties, Separations } from "../planar/members.ts";
import { spatial } from "../read-vector.ts";
import { costheta } from "./costheta.ts";
import { cottheta } from "./cottheta.ts";
import { deltaAngle } from "./delta-angle.ts";
import { deltaEta } from "./delta-eta.ts";
import { deltaR } from "./delta-r.ts";
import { deltaR2 } from "./delta-r2.ts";
import { eta } from "./eta.ts";
import { p } from "./p.ts";
import { p2 } from "./p2.ts";
import { theta } from "./theta.ts";
import { z } from "./z.ts";

/** Computed members that vectors in space add. */
export const spatialProperties: Properties = {
  z: (self) => z(spatial(self)),
  theta: (self) => theta(spatial(self)),
  eta: (self) => eta(spatial(self)),
  costheta: (self) => costheta(spatial(self)),
  cottheta: (self) => cottheta(spatial(self)),
  mag: (self) => p(spatial(self)),
  mag2: (self) => p2(spatial(self)),
};

/** The same under the names of momenta. */
export const spatialMomentumProperties: Properties = {
  pz: spatialProperties["z"]!,
  pseudorapidity: spatialProperties["eta"]!,
  p: spatialProperties["mag"]!,
  p2: spatialProperties["mag2"]!,
};

/** Methods that compare directions in space. */
export const spatialSeparations: Separations = {
  deltaEta: (self, other) => deltaEta(spatial(self), spatial(other)),
  deltaR: (self, other) => deltaR(spatial(self), spatial(other)),
  deltaR2: (self, other) => deltaR2(spatial(self), spatial(other)),
  deltaAngle: (self, other) => deltaAngle(spatial(self), spatial(other)),
};
