import { count, countNonzero, fields as fieldNames, type Untyped } from "../awkward/index.ts";
import type { VectorMethods } from "./arithmetic.ts";
import { coordinatesOf, type Vectors } from "./read-vector.ts";
import type { Lorentz, Spatial } from "./coordinates.ts";
import { t2 } from "./lorentz/t2.ts";
import { rho2 } from "./planar/rho2.ts";
import { z } from "./spatial/z.ts";

/** Reductions of records by the name of the array function. */
export type VectorReducers = Readonly<Record<string, (self: Vectors, options: Untyped) => Untyped>>;

/** `ak.sum` is the sum of vectors, `ak.count` their number, and `ak.countNonzero` the number of those that are not the zero vector. */
export function reducersOf(methods: VectorMethods): VectorReducers {
  return {
    sum: (self, options) => methods["sum"]!(self, options),
    count: (self, options) => (count as Untyped)((self as Untyped).field(fieldNames(self)[0]!), options),
    countNonzero: (self, options) => (countNonzero as Untyped)(isNonzero(self), options),
  };
}

function isNonzero(self: Vectors): Untyped {
  const vector = coordinatesOf(self);
  const parts: Untyped[] = [rho2(vector).ne(0)];
  if (vector.longitudinal !== undefined) parts.push(z(vector as Spatial).ne(0));
  if (vector.temporal !== undefined) parts.push(t2(vector as Lorentz).ne(0));
  return parts.reduce((any, part) => any.or(part));
}
