import { isArray, where, type Untyped } from "../awkward/index.ts";
import { CoffeaError, hintFor } from "../base/index.ts";
import type { VectorMethods } from "./arithmetic.ts";
import { coordinateFields, coordinateNames, dimensionOf, type Dimension } from "./coordinate-fields.ts";
import type { Azimuthal, Component, Coordinates, Longitudinal, Lorentz, Spatial, Temporal } from "./coordinates.ts";
import { projected, type Family } from "./family.ts";
import { mass } from "./lorentz/mass.ts";
import { t } from "./lorentz/t.ts";
import { phi } from "./planar/phi.ts";
import { rho } from "./planar/rho.ts";
import { x } from "./planar/x.ts";
import { y } from "./planar/y.ts";
import type { Quantity } from "./quantity.ts";
import { coordinatesOf, recordForm, type Vectors } from "./read-vector.ts";
import { eta } from "./spatial/eta.ts";
import { theta } from "./spatial/theta.ts";
import { z } from "./spatial/z.ts";

/** Coordinates that the vector does not have, for a conversion to more dimensions: numbers or arrays, under any of their names. */
export type Missing = Readonly<Record<string, Quantity>>;

const planes = { xy: "xy", pxpy: "xy", rhophi: "rhophi", ptphi: "rhophi" } as const;
const beams = { z: "z", pz: "z", theta: "theta", eta: "eta" } as const;
const times = { t: "t", energy: "t", tau: "tau", mass: "tau" } as const;

/** `toXy`, `toRhophiz`, `toPtphietamass`, … in all spellings that vector has: generic names, or those of momenta throughout. */
export function coordinateConversions(family: Family): VectorMethods {
  const methods: Record<string, VectorMethods[string]> = {};
  for (const [plane, azimuthal] of Object.entries(planes)) {
    const isMomentum = plane.startsWith("p");
    methods[methodName(plane)] = (self) => projected(self, family, { azimuthal: azimuthalOf(self, azimuthal) }, "momentum");
    for (const [beam, longitudinal] of Object.entries(beams)) {
      if ((beam === "pz" && !isMomentum) || (beam === "z" && isMomentum)) continue;
      const inSpace = (self: Vectors, missing: Missing): Spatial => ({
        azimuthal: azimuthalOf(self, azimuthal),
        longitudinal: longitudinalOf(self, longitudinal, missing),
      });
      methods[methodName(plane, beam)] = (self, missing: Missing = {}) =>
        projected(self, family, inSpace(self, checkMissing(self, missing, [beam])), "momentum");
      for (const [time, temporal] of Object.entries(times)) {
        if ((time === "t" || time === "tau") === isMomentum) continue;
        methods[methodName(plane, beam, time)] = (self, missing: Missing = {}) =>
          projected(
            self,
            family,
            { ...inSpace(self, checkMissing(self, missing, [beam, time])), temporal: temporalOf(self, temporal, missing) },
            "momentum",
          );
      }
    }
  }
  return methods;
}

/** `toVector2D` … `toVector4D`, `to2D` … `to4D` and `like`. */
export function dimensionConversions(family: Family): VectorMethods {
  const to =
    (dimension: Dimension) =>
    (self: Vectors, missing: Missing = {}) =>
      toDimension(self, family, dimension, missing);
  return {
    toVector2D: to(2),
    toVector3D: to(3),
    toVector4D: to(4),
    to2D: to(2),
    to3D: to(3),
    to4D: to(4),
    like: (self, other: Vectors) => toDimension(self, family, dimensionOf(recordForm(other).fields.keys()), {}),
  };
}

function methodName(...parts: readonly string[]): string {
  const name = parts.join("");
  return `to${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function toDimension(self: Vectors, family: Family, dimension: Dimension, missing: Missing): Untyped {
  const { azimuthal, longitudinal, temporal } = coordinatesOf(self);
  const mine = dimensionOf(recordForm(self).fields.keys());
  if (dimension === 2) return mine === 2 ? self : projected(self, family, { azimuthal });
  checkMissing(self, missing, [...coordinateNames("longitudinal"), ...(dimension === 4 ? coordinateNames("temporal") : [])]);
  if (mine === dimension) return self;
  const found = coordinateFields(Object.keys(missing));
  const beam = longitudinal ?? longitudinalOf(self, found.has("eta") ? "eta" : found.has("theta") ? "theta" : "z", missing);
  if (dimension === 3) return projected(self, family, { azimuthal, longitudinal: beam });
  const time = temporal ?? temporalOf(self, found.has("tau") ? "tau" : "t", missing);
  return projected(self, family, { azimuthal, longitudinal: beam, temporal: time });
}

function azimuthalOf(self: Vectors, kind: "xy" | "rhophi"): Azimuthal {
  const vector = coordinatesOf(self);
  return kind === "xy" ? { kind, x: x(vector), y: y(vector) } : { kind, rho: rho(vector), phi: phi(vector) };
}

function longitudinalOf(self: Vectors, kind: Longitudinal["kind"], missing: Missing): Longitudinal {
  const vector = coordinatesOf(self);
  const isThere = hasLongitudinal(vector);
  switch (kind) {
    case "z":
      return { kind, z: isThere ? z(vector) : given(vector, ["z", "pz"], missing) };
    case "theta":
      return { kind, theta: isThere ? theta(vector) : given(vector, ["theta"], missing) };
    case "eta":
      return { kind, eta: isThere ? eta(vector) : given(vector, ["eta"], missing) };
    default:
      kind satisfies never;
      throw new Error("unreachable");
  }
}

function temporalOf(self: Vectors, kind: Temporal["kind"], missing: Missing): Temporal {
  const vector = coordinatesOf(self);
  if (kind === "t") return { kind, t: hasTemporal(vector) ? t(vector) : given(vector, ["t", "E", "e", "energy"], missing) };
  return { kind, tau: hasTemporal(vector) ? mass(vector) : given(vector, ["tau", "M", "m", "mass"], missing) };
}

function hasLongitudinal(vector: Coordinates): vector is Spatial {
  return vector.longitudinal !== undefined;
}

function hasTemporal(vector: Coordinates): vector is Lorentz {
  return vector.temporal !== undefined;
}

/** Throws BadArgument for a name that the conversion does not take, for a coordinate that the vector has already, and for two that say the same. */
function checkMissing(self: Vectors, missing: Missing, allowed: readonly string[]): Missing {
  const names = Object.keys(missing).filter((name) => missing[name] !== undefined);
  const mine = coordinatesOf(self);
  for (const [tier, what] of [
    ["longitudinal", "a direction along the beam"],
    ["temporal", "an energy or a mass"],
  ] as const) {
    const used = names.filter((name) => coordinateNames(tier).has(name));
    if (used.length > 0 && mine[tier] !== undefined)
      throw new CoffeaError("BadArgument", `The vector has ${what} already, so "${used[0]}" cannot be given. Leave it out.`);
    if (used.length > 1)
      throw new CoffeaError(
        "BadArgument",
        `A vector has one coordinate for ${what}, but ${used.join(" and ")} were given. Keep one of them.`,
      );
  }
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown === undefined) return missing;
  throw new CoffeaError(
    "BadArgument",
    `"${unknown}" is no coordinate that this conversion takes. ${hintFor(unknown, allowed, "coordinates")}`,
  );
}

/** The coordinate that was given under one of these names, 0 when none was. A number is repeated for every vector. */
function given({ azimuthal }: Coordinates, names: readonly string[], missing: Missing): Component {
  const used = names.filter((name) => missing[name] !== undefined);
  const value = used.length === 0 ? 0 : missing[used[0]!]!;
  if (isArray(value)) return value as Component;
  const template = azimuthal.kind === "xy" ? azimuthal.x : azimuthal.rho;
  return where(template.eq(template), value as number, value as number) as Component;
}
