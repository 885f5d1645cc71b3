import { inheritsBehavior, type Untyped } from "../awkward/index.ts";
import type { Cartesian } from "./cartesian.ts";
import { coordinateNames, dimensionOf } from "./coordinate-fields.ts";
import { coordinateRecord } from "./coordinate-record.ts";
import type { Coordinates, Lorentz, Spatial } from "./coordinates.ts";
import { lorentzCartesian } from "./lorentz/cartesian.ts";
import { planarCartesian } from "./planar/cartesian.ts";
import { coordinatesOf, recordForm, type Vectors } from "./read-vector.ts";
import { recordNameOf } from "./record-name.ts";
import { spatialCartesian } from "./spatial/cartesian.ts";
import { zipVectors } from "./zip-vectors.ts";
import { zipWithFieldsOf } from "./zip-with-fields-of.ts";

/**
 * How an operation calls its result: by vector's names without (`Vector4D`) and with a momentum (`Momentum4D`), which keep the coordinates that the operation
 * gives; or by coffea's, which are Cartesian (`LorentzVector`), with a charge `Candidate`.
 */
export type Family = "vector" | "momentum" | "coffea" | "candidate";

/** The vector with other coordinates; what the operation does not change, and every field that is no coordinate, stays. */
export function moved(self: Vectors, family: Family, changes: Coordinates): Untyped {
  if (family === "coffea" || family === "candidate") return cartesianWith(self, family, { ...coordinatesOf(self), ...changes });
  const tiers = (["azimuthal", "longitudinal", "temporal"] as const).filter((tier) => changes[tier] !== undefined);
  const replaced = coordinateNames(...tiers);
  const stay = [...recordForm(self).fields.keys()].filter((field) => coordinateNames().has(field) && !replaced.has(field));
  const kept = Object.fromEntries(stay.map((field) => [field, (self as Untyped).field(field)]));
  const fields = { ...coordinateRecord(changes), ...kept };
  return zipWithFieldsOf(self, fields, vectorName(family, fields));
}

/**
 * A vector of these coordinates and no others, with every field of `self` that is no coordinate.
 * Where coffea has no name for the coordinates, they become Cartesian, or the result is a `Momentum`.
 */
export function projected(
  self: Vectors,
  family: Family,
  coordinates: Coordinates,
  unnamed: "cartesian" | "momentum" = "cartesian",
): Untyped {
  const fields = coordinateRecord(coordinates);
  if (family === "vector" || family === "momentum") return zipWithFieldsOf(self, fields, vectorName(family, fields));
  const named = recordNameOf(coordinates, family === "candidate");
  if (named !== null) return zipWithFieldsOf(self, named.fields, named.name);
  return unnamed === "cartesian" ? cartesianWith(self, family, coordinates) : zipWithFieldsOf(self, fields, vectorName("momentum", fields));
}

/** What two vectors together give: coordinates, and no other field of either. */
export function combined(family: Family, other: Vectors, coordinates: Coordinates): Untyped {
  if (family === "coffea" || family === "candidate") {
    const cartesian = cartesianOf(coordinates);
    return zipVectors(cartesian, cartesianName("coffea", cartesian));
  }
  const fields = coordinateRecord(coordinates);
  return zipVectors(fields, vectorName(familyOfTwo(family, other) as "vector" | "momentum", fields));
}

/** A momentum makes a vector's result a momentum. */
export function familyOfTwo(family: Family, other: Vectors): Family {
  if (family !== "vector") return family;
  const { name } = recordForm(other);
  return ["Vector2D", "Vector3D", "Vector4D"].some((plain) => inheritsBehavior(name, plain)) ? family : "momentum";
}

function cartesianWith(self: Vectors, family: "coffea" | "candidate", coordinates: Coordinates): Untyped {
  const fields = cartesianOf(coordinates);
  return zipWithFieldsOf(self, fields, cartesianName(family, fields));
}

function cartesianOf(coordinates: Coordinates): Cartesian {
  if (coordinates.temporal !== undefined) return lorentzCartesian(coordinates as Lorentz);
  return coordinates.longitudinal === undefined ? planarCartesian(coordinates) : spatialCartesian(coordinates as Spatial);
}

function cartesianName(family: "coffea" | "candidate", fields: Cartesian): string {
  const names = { 2: "TwoVector", 3: "ThreeVector", 4: family === "candidate" ? "Candidate" : "LorentzVector" };
  return names[dimensionOf(Object.keys(fields))];
}

function vectorName(family: "vector" | "momentum", fields: Cartesian): string {
  return `${family === "vector" ? "Vector" : "Momentum"}${dimensionOf(Object.keys(fields))}D`;
}
