import type { Component } from "../coordinates.ts";
import { spatial, type Vectors } from "../read-vector.ts";
import { deltaEta } from "./delta-eta.ts";
import { deltaR } from "./delta-r.ts";
import { deltaR2 } from "./delta-r2.ts";
import { eta } from "./eta.ts";
import { p } from "./p.ts";
import { theta } from "./theta.ts";
import { z } from "./z.ts";

/** Computed members that vectors in space add. */
export const spatialProperties: Readonly<Record<string, (self: Vectors) => Component>> = {
  z: (self) => z(spatial(self)),
  pz: (self) => z(spatial(self)),
  eta: (self) => eta(spatial(self)),
  theta: (self) => theta(spatial(self)),
  p: (self) => p(spatial(self)),
};

/** Methods that compare directions in space. */
export const spatialSeparations: Readonly<Record<string, (self: Vectors, other: Vectors) => Component>> = {
  deltaEta: (self, other) => deltaEta(spatial(self), spatial(other)),
  deltaR: (self, other) => deltaR(spatial(self), spatial(other)),
  deltaR2: (self, other) => deltaR2(spatial(self), spatial(other)),
};
