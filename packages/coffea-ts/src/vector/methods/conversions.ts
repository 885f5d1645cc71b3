import type { Array, Expr, Lift, Nested, Operand } from "../../awkward/index.ts";
import type {
  AnyFour,
  AnyThree,
  AnyTwo,
  Candidate,
  LorentzVector,
  Momentum3D,
  Momentum4D,
  PolarTwoVector,
  PtEtaPhiECandidate,
  PtEtaPhiELorentzVector,
  PtEtaPhiMCandidate,
  PtEtaPhiMLorentzVector,
  SphericalThreeVector,
  ThreeVector,
  TwoVector,
} from "../records.ts";

type Beam = "z" | "theta" | "eta";
type MomentumBeam = "pz" | "theta" | "eta";
type In2D = "toXy" | "toRhophi" | "toPxpy" | "toPtphi";
type In3D = `to${"Xy" | "Rhophi"}${Beam}` | `to${"Pxpy" | "Ptphi"}${MomentumBeam}`;
type In4D = `to${"Xy" | "Rhophi"}${Beam}${"t" | "tau"}` | `to${"Pxpy" | "Ptphi"}${MomentumBeam}${"energy" | "mass"}`;

/** A coordinate along the beam for a vector that has none, under one of its names; 0 along z when none is given. */
export type MissingBeam = Readonly<Partial<Record<"z" | "pz" | "theta" | "eta", Operand<number>>>>;
/** An energy or a mass for a vector that has none; an energy of 0 when none is given. */
export type MissingTime = Readonly<Partial<Record<"t" | "E" | "e" | "energy" | "tau" | "M" | "m" | "mass", Operand<number>>>>;

/**
 * The same vector with other coordinates, which the name spells: `toXy()`, `toRhophiz()`, `toPtphietamass()`, …, as in Python without the underscore.
 * Coordinates of more dimensions than the vector has are given by `missing`.
 */
export type CoordinateConversions<T, M, R2, R3, R4> = { readonly [K in In2D]: () => Array<Lift<T, R2>> } & {
  readonly [K in In3D]: (missing?: M) => Array<Lift<T, R3>>;
} & { readonly [K in In4D]: (missing?: M) => Array<Lift<T, R4>> };

/** {@link CoordinateConversions} of coffea's vectors: records of coffea where it has a name for the coordinates, else a `Momentum`. */
export type CoffeaConversions<T, M> = { readonly [K in In2D]: () => Array<Lift<T, Coffea2D<K>>> } & {
  readonly [K in In3D]: (missing?: M) => Array<Lift<T, Coffea3D<K>>>;
} & { readonly [K in In4D]: (missing?: M) => Array<Lift<T, Coffea4D<K>>> };

/** The same of candidates, which stay candidates where they can. */
export type CandidateConversions<T, M> = { readonly [K in In2D]: () => Array<Lift<T, Coffea2D<K>>> } & {
  readonly [K in In3D]: (missing?: M) => Array<Lift<T, Coffea3D<K>>>;
} & { readonly [K in In4D]: (missing?: M) => Array<Lift<T, Candidate4D<K>>> };

type Coffea2D<K> = K extends "toXy" | "toPxpy" ? TwoVector : PolarTwoVector;
type Coffea3D<K> = K extends "toXyz" | "toPxpypz"
  ? ThreeVector
  : K extends "toRhophitheta" | "toPtphitheta"
    ? SphericalThreeVector
    : Momentum3D;
type Coffea4D<K> = K extends "toXyzt" | "toPxpypzenergy"
  ? LorentzVector
  : K extends "toRhophietatau" | "toPtphietamass"
    ? PtEtaPhiMLorentzVector
    : K extends "toRhophietat" | "toPtphietaenergy"
      ? PtEtaPhiELorentzVector
      : Momentum4D;
type Candidate4D<K> = K extends "toXyzt" | "toPxpypzenergy"
  ? Candidate
  : K extends "toRhophietatau" | "toPtphietamass"
    ? PtEtaPhiMCandidate
    : K extends "toRhophietat" | "toPtphietaenergy"
      ? PtEtaPhiECandidate
      : Momentum4D;

/** The same in as many dimensions as another vector, or as the name says. */
export interface DimensionConversions<T, M, R2, R3, R4> {
  /** In the plane. */
  toVector2D(): Array<Lift<T, R2>>;
  /** In space. */
  toVector3D(missing?: M): Array<Lift<T, R3>>;
  /** With an energy. */
  toVector4D(missing?: M): Array<Lift<T, R4>>;
  /** The same as `toVector2D`. */
  to2D(): Array<Lift<T, R2>>;
  /** The same as `toVector3D`. */
  to3D(missing?: M): Array<Lift<T, R3>>;
  /** The same as `toVector4D`. */
  to4D(missing?: M): Array<Lift<T, R4>>;
  /** In the dimension of the other vector, to compare or add the two. */
  like<U extends Nested<AnyTwo>>(other: Expr<U>): Array<Lift<T, R2>>;
  like<U extends Nested<AnyThree>>(other: Expr<U>): Array<Lift<T, R3>>;
  like<U extends Nested<AnyFour>>(other: Expr<U>): Array<Lift<T, R4>>;
}
