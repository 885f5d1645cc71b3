import {
  cast,
  describe,
  formOf,
  isArray,
  recordFormOf,
  typeOf,
  type Expr,
  type Form,
  type RecordForm,
  type Untyped,
} from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { coordinateFaults, coordinateFields, dimensionOf, type Coordinate, type Dimension } from "./coordinate-fields.ts";
import type { Azimuthal, Component, Coordinates, Longitudinal, Lorentz, Planar, Spatial, Temporal } from "./coordinates.ts";
import { notAVector } from "./validate.ts";
import { componentsOf } from "./zip-vectors.ts";

/** Any array of records, as it comes out of the behaviour's members. */
export type Vectors = Expr<unknown>;

/** The record at the leaf of an array, under lists and options; of a union of records what they have in common. Throws BadArgument for an array of anything else. */
export function recordForm(vectors: Vectors): RecordForm {
  const record = isArray(vectors) ? recordFormOf(vectors) : null;
  if (record !== null) return record;
  const given = isArray(vectors) ? `${describe(vectors)} (${typeOf(vectors)}), an array that has no fields` : named(vectors);
  throw new CoffeaError(
    "BadArgument",
    `An operation of vectors was given ${given}, where vectors were expected. Make vectors with ak.zip({ … }, { withName }); to multiply by numbers there is scale.`,
  );
}

function named(value: unknown): string {
  return typeof value === "object" && value !== null
    ? `an object that is no array of awkward (${value.constructor?.name ?? "Object"})`
    : String(value);
}

/** The coordinates in the transverse plane. Throws BadArgument when the record has none. */
export function planar(vectors: Vectors): Planar {
  const component = components(vectors, 2);
  return { azimuthal: azimuthal(component) };
}

/** The coordinates in space. Throws BadArgument when the record has no direction along the beam. */
export function spatial(vectors: Vectors): Spatial {
  const component = components(vectors, 3);
  return { azimuthal: azimuthal(component), longitudinal: longitudinal(component) };
}

/** All four coordinates. Throws BadArgument when the record has neither energy nor mass. */
export function lorentz(vectors: Vectors): Lorentz {
  const component = components(vectors, 4);
  return { azimuthal: azimuthal(component), longitudinal: longitudinal(component), temporal: temporal(component) };
}

/** The coordinates of however many components the record has. */
export function coordinatesOf(vectors: Vectors): Coordinates {
  const dimension = dimensionOf(recordForm(vectors).fields.keys());
  return dimension === 2 ? planar(vectors) : dimension === 3 ? spatial(vectors) : lorentz(vectors);
}

type Components = (coordinate: Coordinate) => Component | null;

function components(vectors: Vectors, dimension: Dimension): Components {
  const { name, fields } = recordForm(vectors);
  const found = coordinateFields(fields.keys());
  const faults = coordinateFaults(found, dimension);
  if (faults.length > 0)
    throw notAVector(`vector of ${dimension} dimensions${name === null ? "" : ` (${name})`}`, faults, [...fields.keys()]);
  const made = componentsOf(vectors);
  return (coordinate) => {
    const [field] = found.get(coordinate) ?? [];
    if (field === undefined) return null;
    return made?.[field] ?? asNumber((vectors as Untyped).field(field));
  };
}

/** The formulas are in float64; whole numbers of 64 bits and booleans have no arithmetic with it. */
function asNumber(field: Untyped): Component {
  let leaf: Form = formOf(field);
  while (leaf.kind === "list" || leaf.kind === "regular" || leaf.kind === "option") leaf = leaf.content;
  const isOther = leaf.kind === "numeric" && (leaf.dtype === "int64" || leaf.dtype === "uint64" || leaf.dtype === "bool");
  return isOther ? (cast as Untyped)(field, "float64") : field;
}

function azimuthal(component: Components): Azimuthal {
  const x = component("x");
  if (x !== null) return { kind: "xy", x, y: component("y")! };
  return { kind: "rhophi", rho: component("rho")!, phi: component("phi")! };
}

function longitudinal(component: Components): Longitudinal {
  const eta = component("eta");
  if (eta !== null) return { kind: "eta", eta };
  const z = component("z");
  return z === null ? { kind: "theta", theta: component("theta")! } : { kind: "z", z };
}

function temporal(component: Components): Temporal {
  const tau = component("tau");
  return tau === null ? { kind: "t", t: component("t")! } : { kind: "tau", tau };
}
