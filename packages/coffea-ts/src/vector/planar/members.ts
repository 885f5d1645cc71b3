import { planar, type Vectors } from "../read-vector.ts";
import type { Component } from "../coordinates.ts";
import { deltaPhi } from "./delta-phi.ts";
import { phi } from "./phi.ts";
import { rho } from "./rho.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** Computed members of every vector. */
export const planarProperties: Readonly<Record<string, (self: Vectors) => Component>> = {
  x: (self) => x(planar(self)),
  px: (self) => x(planar(self)),
  y: (self) => y(planar(self)),
  py: (self) => y(planar(self)),
  rho: (self) => rho(planar(self)),
  pt: (self) => rho(planar(self)),
  phi: (self) => phi(planar(self)),
};

/** Methods of every vector that compare it with another. */
export const planarSeparations: Readonly<Record<string, (self: Vectors, other: Vectors) => Component>> = {
  deltaPhi: (self, other) => deltaPhi(planar(self), planar(other)),
};
