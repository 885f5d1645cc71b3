import type { Array, Broadcast, Expr, Lift, Nested } from "../../awkward/index.ts";
import type { AnyFour, AnyPlanar, AnySpatial } from "../records.ts";

/** What every vector has: its part in the transverse plane. */
export interface PlanarCoordinates<T> {
  /** The stored coordinates in the plane as records, `x` and `y` or `rho` and `phi`. */
  readonly azimuthal: Array<unknown>;
  /** Component along x; GeV for a momentum. */
  readonly x: Array<Lift<T, number>>;
  /** Component along y. */
  readonly y: Array<Lift<T, number>>;
  /** Length in the transverse plane, √(x² + y²). */
  readonly rho: Array<Lift<T, number>>;
  /** ρ². */
  readonly rho2: Array<Lift<T, number>>;
  /** Azimuth in rad: [-π, π] when it comes from x and y, else as it was given. */
  readonly phi: Array<Lift<T, number>>;
  /** φ of this − φ of the other, in [-π, π); Python's `deltaphi` and `delta_phi`. */
  deltaPhi<U extends Nested<AnyPlanar>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
}

/** The same under the names of momenta. */
export interface PlanarProperties<T> extends PlanarCoordinates<T> {
  /** Transverse momentum, √(px² + py²), in GeV. */
  readonly pt: Array<Lift<T, number>>;
  /** pt² in GeV². */
  readonly pt2: Array<Lift<T, number>>;
  /** The same as `x`. */
  readonly px: Array<Lift<T, number>>;
  /** The same as `y`. */
  readonly py: Array<Lift<T, number>>;
}

/** What vectors in space add to the plane. */
export interface SpatialCoordinates<T> extends PlanarCoordinates<T> {
  /** The stored coordinate along the beam as records: `z`, `theta` or `eta`. */
  readonly longitudinal: Array<unknown>;
  /** Component along the beam. */
  readonly z: Array<Lift<T, number>>;
  /** Polar angle from the beam in rad, [0, π]; 0 for a vector of length 0. */
  readonly theta: Array<Lift<T, number>>;
  /** Pseudorapidity, −ln tan(θ / 2); ±∞ along the beam, 0 for a vector of length 0. */
  readonly eta: Array<Lift<T, number>>;
  /** cos θ, in [-1, 1]. */
  readonly costheta: Array<Lift<T, number>>;
  /** cot θ = z / ρ. */
  readonly cottheta: Array<Lift<T, number>>;
  /** Length in space, |p|. */
  readonly mag: Array<Lift<T, number>>;
  /** |p|². */
  readonly mag2: Array<Lift<T, number>>;
  /** η of this − η of the other; Python's `deltaeta`. */
  deltaEta<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** √(Δη² + Δφ²); Python's `deltaR` and `delta_r`. */
  deltaR<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Δη² + Δφ²; Python's `deltaR2` and `delta_r2`. */
  deltaR2<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Angle between the two in space, in rad, [0, π]; Python's `deltaangle`. */
  deltaAngle<U extends Nested<AnySpatial>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
}

/** The same under the names of momenta. */
export interface SpatialProperties<T> extends SpatialCoordinates<T>, PlanarProperties<T> {
  /** The same as `z`. */
  readonly pz: Array<Lift<T, number>>;
  /** The same as `eta`. */
  readonly pseudorapidity: Array<Lift<T, number>>;
  /** The same as `mag`, in GeV. */
  readonly p: Array<Lift<T, number>>;
  /** The same as `mag2`, in GeV². */
  readonly p2: Array<Lift<T, number>>;
}

/** What four-vectors add to space. Metric (+, −, −, −). */
export interface LorentzCoordinates<T> extends SpatialCoordinates<T> {
  /** The stored energy or mass as records: `t` or `tau`. */
  readonly temporal: Array<unknown>;
  /** Time, or the energy of a momentum. */
  readonly t: Array<Lift<T, number>>;
  /** t². */
  readonly t2: Array<Lift<T, number>>;
  /** Proper time, or the mass of a momentum: √|t² − |p|²|, negative for space-like vectors. */
  readonly tau: Array<Lift<T, number>>;
  /** t² − |p|². */
  readonly tau2: Array<Lift<T, number>>;
  /** Velocity |p| / t in units of the speed of light. */
  readonly beta: Array<Lift<T, number>>;
  /** Lorentz factor t / τ. */
  readonly gamma: Array<Lift<T, number>>;
  /** Rapidity along the beam, ½ ln((t + z) / (t − z)). */
  readonly rapidity: Array<Lift<T, number>>;
  /** √(Δy² + Δφ²) with rapidities y. */
  deltaRapidityPhi<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
  /** Δy² + Δφ² with rapidities y. */
  deltaRapidityPhi2<U extends Nested<AnyFour>>(other: Expr<U>): Array<Broadcast<T, U, number>>;
}

/** The same under the names of momenta, and what only those have. */
export interface LorentzProperties<T> extends LorentzCoordinates<T>, SpatialProperties<T> {
  /** Energy in GeV. */
  readonly energy: Array<Lift<T, number>>;
  /** The same as `energy`. */
  readonly E: Array<Lift<T, number>>;
  /** The same as `energy`. */
  readonly e: Array<Lift<T, number>>;
  /** Energy² in GeV². */
  readonly energy2: Array<Lift<T, number>>;
  /** The same as `energy2`. */
  readonly E2: Array<Lift<T, number>>;
  /** The same as `energy2`. */
  readonly e2: Array<Lift<T, number>>;
  /** Invariant mass in GeV, negative for space-like vectors. */
  readonly mass: Array<Lift<T, number>>;
  /** The same as `mass`. */
  readonly M: Array<Lift<T, number>>;
  /** The same as `mass`. */
  readonly m: Array<Lift<T, number>>;
  /** Squared mass in GeV², negative for space-like vectors. */
  readonly mass2: Array<Lift<T, number>>;
  /** The same as `mass2`. */
  readonly M2: Array<Lift<T, number>>;
  /** The same as `mass2`. */
  readonly m2: Array<Lift<T, number>>;
  /** Transverse energy in GeV, E sin θ. */
  readonly et: Array<Lift<T, number>>;
  /** The same as `et`. */
  readonly Et: Array<Lift<T, number>>;
  /** The same as `et`; Python's `transverse_energy`. */
  readonly transverseEnergy: Array<Lift<T, number>>;
  /** Squared transverse energy in GeV². */
  readonly et2: Array<Lift<T, number>>;
  /** The same as `et2`. */
  readonly Et2: Array<Lift<T, number>>;
  /** The same as `et2`. */
  readonly transverseEnergy2: Array<Lift<T, number>>;
  /** Transverse mass in GeV of this one vector, √(E² − pz²); not the one of a lepton and missing momentum. */
  readonly mt: Array<Lift<T, number>>;
  /** The same as `mt`. */
  readonly Mt: Array<Lift<T, number>>;
  /** The same as `mt`; Python's `transverse_mass`. */
  readonly transverseMass: Array<Lift<T, number>>;
  /** Squared transverse mass in GeV². */
  readonly mt2: Array<Lift<T, number>>;
  /** The same as `mt2`. */
  readonly Mt2: Array<Lift<T, number>>;
  /** The same as `mt2`. */
  readonly transverseMass2: Array<Lift<T, number>>;
}
