import type { Untyped } from "../awkward/index.ts";
import type { VectorMethods } from "./arithmetic.ts";
import type { Dimension } from "./coordinate-fields.ts";
import { toBeta3 } from "./lorentz/to-beta3.ts";
import { rho } from "./planar/rho.ts";
import { rho2 } from "./planar/rho2.ts";
import type { VectorProperties } from "./planar/methods.ts";
import { inverse, type Quantity } from "./quantity.ts";
import { lorentz, planar, spatial, type Vectors } from "./read-vector.ts";
import { spatialCartesian } from "./spatial/cartesian.ts";
import { zipVectors } from "./zip-vectors.ts";

const lengths = { 2: "rho", 3: "mag", 4: "tau" } as const;

/** What coffea's vectors have beside vector's members: `r` and `r2` of two and three dimensions, `pvec` and `boostvec` of four, and its operators as methods: `multiply divide negative absolute`. */
export function coffeaMembers(dimension: Dimension): { readonly properties: VectorProperties; readonly methods: VectorMethods } {
  const inPlane: VectorProperties = { r: (self) => rho(planar(self)), r2: (self) => rho2(planar(self)) };
  const withEnergy: VectorProperties = {
    pvec: (self) => zipVectors(spatialCartesian(spatial(self)), "ThreeVector"),
    boostvec: (self) => zipVectors(spatialCartesian(toBeta3(lorentz(self))), "ThreeVector"),
  };
  return {
    properties: dimension === 4 ? withEnergy : inPlane,
    methods: {
      multiply: (self: Untyped, factor: Quantity) => self.scale(factor),
      divide: (self: Untyped, divisor: Quantity) => self.scale(inverse(divisor)),
      negative: (self: Untyped) => self.neg(),
      absolute: (self: Vectors) => (self as Untyped)[lengths[dimension]],
      abs: (self: Vectors) => (self as Untyped)[lengths[dimension]],
    },
  };
}
