import { planar, type Vectors } from "../read-vector.ts";
import type { Component } from "../coordinates.ts";
import { deltaPhi } from "./delta-phi.ts";
import { phi } from "./phi.ts";
import { rho } from "./rho.ts";
import { rho2 } from "./rho2.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** Members that are a number for each vector, by name. */
export type Properties = Readonly<Record<string, (self: Vectors) => Component>>;
/** Methods that compare a vector with another one and give a number. */
export type Separations = Readonly<Record<string, (self: Vectors, other: Vectors) => Component>>;

/** Computed members of every vector. */
export const planarProperties: Properties = {
  x: (self) => x(planar(self)),
  y: (self) => y(planar(self)),
  rho: (self) => rho(planar(self)),
  rho2: (self) => rho2(planar(self)),
  phi: (self) => phi(planar(self)),
};

/** The same under the names of momenta, and coffea's `r`. */
export const planarMomentumProperties: Properties = {
  px: planarProperties["x"]!,
  py: planarProperties["y"]!,
  pt: planarProperties["rho"]!,
  pt2: planarProperties["rho2"]!,
};

/** Methods of every vector that compare it with another. */
export const planarSeparations: Separations = {
  deltaPhi: (self, other) => deltaPhi(planar(self), planar(other)),
};
