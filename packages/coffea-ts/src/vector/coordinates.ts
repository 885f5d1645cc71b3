import type * as ak from "../awkward/index.ts";

/** One coordinate of a vector: an expression of numbers, of any depth (one per event, one per item, …). */
export type Component = ak.Array<number>;

/** The transverse plane: Cartesian, or radius and angle. Momenta in GeV, angles in rad. */
export type Azimuthal =
  | { readonly kind: "xy"; readonly x: Component; readonly y: Component }
  | { readonly kind: "rhophi"; readonly rho: Component; readonly phi: Component };

/** Along the beam: momentum (GeV), polar angle from the beam (rad, [0, π]), or pseudorapidity. */
export type Longitudinal =
  | { readonly kind: "z"; readonly z: Component }
  | { readonly kind: "theta"; readonly theta: Component }
  | { readonly kind: "eta"; readonly eta: Component };

/** Energy, or mass (negative where t² < p²); both in GeV. */
export type Temporal = { readonly kind: "t"; readonly t: Component } | { readonly kind: "tau"; readonly tau: Component };

/** What the planar operations need. */
export interface Planar {
  readonly azimuthal: Azimuthal;
}
/** What the spatial operations need. */
export interface Spatial extends Planar {
  readonly longitudinal: Longitudinal;
}
/** What the Lorentz operations need. Metric (+, −, −, −). */
export interface Lorentz extends Spatial {
  readonly temporal: Temporal;
}

/** A vector of 2, 3 or 4 components: what is there, in its own coordinates. */
export interface Coordinates extends Planar {
  readonly longitudinal?: Longitudinal;
  readonly temporal?: Temporal;
}
