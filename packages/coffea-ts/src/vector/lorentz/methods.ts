import type { Untyped } from "../../awkward/index.ts";
import type { VectorMethods } from "../arithmetic.ts";
import { allClose, allEqual, anyDiffers, type Closeness } from "../compare.ts";
import type { Lorentz } from "../coordinates.ts";
import { combined, familyOfTwo, moved, projected, type Family } from "../family.ts";
import { pair, type VectorProperties } from "../planar/methods.ts";
import type { Quantity } from "../quantity.ts";
import { lorentz, recordForm, spatial, type Vectors } from "../read-vector.ts";
import { checkDimension } from "../same-dimension.ts";
import { dimensionOf } from "../coordinate-fields.ts";
import { directionMethods } from "../spatial/methods.ts";
import * as space from "../spatial/scale.ts";
import { matrixOf } from "../transform-matrix.ts";
import { add, subtract } from "./add.ts";
import { boostAlong, type Speed } from "./boost-along.ts";
import { boostBeta3 } from "./boost-beta3.ts";
import { boostP4 } from "./boost-p4.ts";
import { lorentzPairs } from "./coordinate-pairs.ts";
import { dot } from "./dot.ts";
import { isLightlike, isSpacelike, isTimelike } from "./interval.ts";
import { scale } from "./scale.ts";
import { toBeta3 } from "./to-beta3.ts";
import { transform4D } from "./transform-4d.ts";
import { unit } from "./unit.ts";

/** What four-vectors can be asked for. */
export function lorentzMoves(family: Family): { readonly properties: VectorProperties; readonly methods: VectorMethods } {
  return {
    properties: { neg4D: (self) => moved(self, family, scale(lorentz(self), -1)) },
    methods: {
      ...boosts(family),
      scale4D: (self, factor: Quantity) => moved(self, family, scale(lorentz(self), factor)),
      transform4D: (self, matrix: Untyped) =>
        moved(self, family, transform4D(lorentz(self), matrixOf("transform4D", ["x", "y", "z", "t"], matrix))),
      toBeta3: (self) => projected(self, family, toBeta3(lorentz(self))),
      isTimelike: (self, tolerance: Quantity = 0) => isTimelike(lorentz(self), tolerance),
      isSpacelike: (self, tolerance: Quantity = 0) => isSpacelike(lorentz(self), tolerance),
      isLightlike: (self, tolerance: Quantity = 1e-5) => isLightlike(lorentz(self), tolerance),
    },
  };
}

/** Methods of four-vectors that vectors of fewer dimensions have too. */
export function lorentzMethods(family: Family): VectorMethods {
  return {
    ...directionMethods,
    unit: (self) => moved(self, family, unit(lorentz(self))),
    scale: (self, factor: Quantity) => moved(self, family, scale(lorentz(self), factor)),
    add: pair("add", (self, other) => combined(family, other, add(lorentz(self), lorentz(other)))),
    subtract: pair("subtract", (self, other) => combined(family, other, subtract(lorentz(self), lorentz(other)))),
    dot: pair("dot", (self, other) => dot(lorentz(self), lorentz(other))),
    equal: pair("equal", (self, other) => allEqual(lorentzPairs(lorentz(self), lorentz(other)))),
    notEqual: pair("notEqual", (self, other) => anyDiffers(lorentzPairs(lorentz(self), lorentz(other)))),
    isClose: pair("isClose", (self, other, closeness?: Closeness) => allClose(lorentzPairs(lorentz(self), lorentz(other)), closeness)),
  };
}

function boosts(family: Family): VectorMethods {
  const byMomentum = (method: string, sign: 1 | -1) => (self: Vectors, booster: Vectors) => {
    checkDimension(method, "the four-momentum", booster, 4);
    return moved(self, familyOfTwo(family, booster), boostP4(lorentz(self), sign === 1 ? lorentz(booster) : reversed(booster)));
  };
  const byVelocity = (method: string, sign: 1 | -1) => (self: Vectors, booster: Vectors) => {
    checkDimension(method, "the velocity", booster, 3);
    const velocity = spatial(booster);
    return moved(self, familyOfTwo(family, booster), boostBeta3(lorentz(self), sign === 1 ? velocity : space.scale(velocity, -1)));
  };
  const either = (method: string, sign: 1 | -1) => (self: Vectors, booster: Vectors) =>
    dimensionOf(recordForm(booster).fields.keys()) === 4
      ? byMomentum(method, sign)(self, booster)
      : byVelocity(method, sign)(self, booster);
  const along = (axis: "x" | "y" | "z") => (self: Vectors, speed: Speed) => moved(self, family, boostAlong(lorentz(self), axis, speed));
  return {
    boost: either("boost", 1),
    boostP4: byMomentum("boostP4", 1),
    boostBeta3: byVelocity("boostBeta3", 1),
    boostCMOf: either("boostCMOf", -1),
    boostCMOfP4: byMomentum("boostCMOfP4", -1),
    boostCMOfBeta3: byVelocity("boostCMOfBeta3", -1),
    boostX: along("x"),
    boostY: along("y"),
    boostZ: along("z"),
  };
}

/** The four-momentum with its momentum reversed; energy or mass as it is. */
function reversed(booster: Vectors): Lorentz {
  const vector = lorentz(booster);
  return { ...space.scale(vector, -1), temporal: vector.temporal };
}
