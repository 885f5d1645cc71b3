import type { Untyped } from "../../awkward/index.ts";
import type { VectorMethods } from "../arithmetic.ts";
import { allClose, allEqual, anyDiffers, type Closeness } from "../compare.ts";
import { combined, moved, type Family } from "../family.ts";
import { isAntiparallel, isParallel, isPerpendicular, type Directions } from "../parallel.ts";
import { pair, type VectorProperties } from "../planar/methods.ts";
import type { Quantity } from "../quantity.ts";
import { spatial, type Vectors } from "../read-vector.ts";
import { checkDimension } from "../same-dimension.ts";
import { matrixOf } from "../transform-matrix.ts";
import { add, subtract } from "./add.ts";
import { spatialPairs } from "./coordinate-pairs.ts";
import { cross } from "./cross.ts";
import { dot } from "./dot.ts";
import { p } from "./p.ts";
import { rotateAxis } from "./rotate-axis.ts";
import { rotateEuler, rotateNautical, type EulerOrder } from "./rotate-euler.ts";
import { rotateQuaternion } from "./rotate-quaternion.ts";
import { rotateX } from "./rotate-x.ts";
import { rotateY } from "./rotate-y.ts";
import { scale } from "./scale.ts";
import { transform3D } from "./transform-3d.ts";
import { unit } from "./unit.ts";

/** What vectors in space and four-vectors can be asked for that leaves the energy or the mass as it is. */
export function spatialMoves(family: Family): { readonly properties: VectorProperties; readonly methods: VectorMethods } {
  return {
    properties: { neg3D: (self) => moved(self, family, scale(spatial(self), -1)) },
    methods: {
      scale3D: (self, factor: Quantity) => moved(self, family, scale(spatial(self), factor)),
      rotateX: (self, angle: Quantity) => moved(self, family, rotateX(spatial(self), angle)),
      rotateY: (self, angle: Quantity) => moved(self, family, rotateY(spatial(self), angle)),
      rotateAxis: (self, axis: Vectors, angle: Quantity) => {
        checkDimension("rotateAxis", "the axis", axis, 3);
        return moved(self, family, rotateAxis(spatial(self), spatial(axis), angle));
      },
      rotateEuler: (self, ...[phi, theta, psi, order = "zxz"]: [Quantity, Quantity, Quantity, string?]) =>
        moved(self, family, rotateEuler(spatial(self), { phi, theta, psi }, order.toLowerCase() as EulerOrder)),
      rotateNautical: (self, yaw: Quantity, pitch: Quantity, roll: Quantity) =>
        moved(self, family, rotateNautical(spatial(self), yaw, pitch, roll)),
      rotateQuaternion: (self, ...quaternion: [Quantity, Quantity, Quantity, Quantity]) =>
        moved(self, family, rotateQuaternion(spatial(self), quaternion)),
      transform3D: (self, matrix: Untyped) =>
        moved(self, family, transform3D(spatial(self), matrixOf("transform3D", ["x", "y", "z"], matrix))),
    },
  };
}

/** Comparisons of direction, which four-vectors make in space too. */
export const directionMethods: VectorMethods = {
  isParallel: pair("isParallel", (self, other, tolerance: Quantity = 1e-5) => isParallel(directions(self, other), tolerance)),
  isAntiparallel: pair("isAntiparallel", (self, other, tolerance: Quantity = 1e-5) => isAntiparallel(directions(self, other), tolerance)),
  isPerpendicular: pair("isPerpendicular", (self, other, tolerance: Quantity = 1e-5) =>
    isPerpendicular(directions(self, other), tolerance),
  ),
};

/** Methods of vectors in space that four-vectors have in four dimensions. */
export function spatialMethods(family: Family): VectorMethods {
  return {
    ...directionMethods,
    unit: (self) => moved(self, family, unit(spatial(self))),
    scale: (self, factor: Quantity) => moved(self, family, scale(spatial(self), factor)),
    add: pair("add", (self, other) => combined(family, other, add(spatial(self), spatial(other)))),
    subtract: pair("subtract", (self, other) => combined(family, other, subtract(spatial(self), spatial(other)))),
    dot: pair("dot", (self, other) => dot(spatial(self), spatial(other))),
    equal: pair("equal", (self, other) => allEqual(spatialPairs(spatial(self), spatial(other)))),
    notEqual: pair("notEqual", (self, other) => anyDiffers(spatialPairs(spatial(self), spatial(other)))),
    isClose: pair("isClose", (self, other, closeness?: Closeness) => allClose(spatialPairs(spatial(self), spatial(other)), closeness)),
  };
}

/** The vector product, which only vectors in space have. */
export function crossMethods(family: Family): VectorMethods {
  return { cross: pair("cross", (self, other) => combined(family, other, cross(spatial(self), spatial(other)))) };
}

function directions(self: Vectors, other: Vectors): Directions {
  const [first, second] = [spatial(self), spatial(other)];
  return { dot: dot(first, second), lengths: [p(first), p(second)] };
}
