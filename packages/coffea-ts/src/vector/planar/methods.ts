import type { Untyped } from "../../awkward/index.ts";
import type { VectorMethods } from "../arithmetic.ts";
import { allClose, allEqual, anyDiffers, type Closeness } from "../compare.ts";
import { combined, moved, type Family } from "../family.ts";
import { isAntiparallel, isParallel, isPerpendicular, type Directions } from "../parallel.ts";
import type { Quantity } from "../quantity.ts";
import { planar, type Vectors } from "../read-vector.ts";
import { checkSameDimension } from "../same-dimension.ts";
import { matrixOf } from "../transform-matrix.ts";
import { add, subtract } from "./add.ts";
import { planarPairs } from "./coordinate-pairs.ts";
import { dot } from "./dot.ts";
import { rho } from "./rho.ts";
import { rotateZ } from "./rotate-z.ts";
import { scale } from "./scale.ts";
import { transform2D } from "./transform-2d.ts";
import { unit } from "./unit.ts";

/** Members that are vectors. */
export type VectorProperties = Readonly<Record<string, (self: Vectors) => Untyped>>;

/** What all vectors can be asked for that leaves the other coordinates as they are. */
export function planarMoves(family: Family): { readonly properties: VectorProperties; readonly methods: VectorMethods } {
  return {
    properties: { neg2D: (self) => moved(self, family, { azimuthal: scale(planar(self), -1) }) },
    methods: {
      rotateZ: (self, angle: Quantity) => moved(self, family, { azimuthal: rotateZ(planar(self), angle) }),
      scale2D: (self, factor: Quantity) => moved(self, family, { azimuthal: scale(planar(self), factor) }),
      transform2D: (self, matrix: Untyped) =>
        moved(self, family, { azimuthal: transform2D(planar(self), matrixOf("transform2D", ["x", "y"], matrix)) }),
    },
  };
}

/** Methods of vectors in the plane that those in space have in three dimensions. */
export function planarMethods(family: Family): VectorMethods {
  return {
    unit: (self) => moved(self, family, { azimuthal: unit(planar(self)) }),
    scale: (self, factor: Quantity) => moved(self, family, { azimuthal: scale(planar(self), factor) }),
    add: pair("add", (self, other) => combined(family, other, { azimuthal: add(planar(self), planar(other)) })),
    subtract: pair("subtract", (self, other) => combined(family, other, { azimuthal: subtract(planar(self), planar(other)) })),
    dot: pair("dot", (self, other) => dot(planar(self), planar(other))),
    equal: pair("equal", (self, other) => allEqual(planarPairs(planar(self), planar(other)))),
    notEqual: pair("notEqual", (self, other) => anyDiffers(planarPairs(planar(self), planar(other)))),
    isClose: pair("isClose", (self, other, closeness?: Closeness) => allClose(planarPairs(planar(self), planar(other)), closeness)),
    isParallel: pair("isParallel", (self, other, tolerance: Quantity = 1e-5) => isParallel(directions(self, other), tolerance)),
    isAntiparallel: pair("isAntiparallel", (self, other, tolerance: Quantity = 1e-5) => isAntiparallel(directions(self, other), tolerance)),
    isPerpendicular: pair("isPerpendicular", (self, other, tolerance: Quantity = 1e-5) =>
      isPerpendicular(directions(self, other), tolerance),
    ),
  };
}

type Method = VectorMethods[string];

/** A method of two vectors of the same dimension. */
export function pair(name: string, method: (self: Vectors, other: Vectors, argument?: Untyped) => Untyped): Method {
  return (self, other: Vectors, argument?: Untyped) => {
    checkSameDimension(name, self, other);
    return method(self, other, argument);
  };
}

function directions(self: Vectors, other: Vectors): Directions {
  const [first, second] = [planar(self), planar(other)];
  return { dot: dot(first, second), lengths: [rho(first), rho(second)] };
}
