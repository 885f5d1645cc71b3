import { CoffeaError } from "../../base/index.ts";
import type { Spatial } from "../coordinates.ts";
import { minus, plus, times, type Quantity } from "../quantity.ts";
import { transform3D } from "./transform-3d.ts";

/** Real part and the three imaginary parts; of length 1 for a rotation. */
export type Quaternion = readonly [u: Quantity, i: Quantity, j: Quantity, k: Quantity];

/** Turned by a quaternion. Cartesian. */
export function rotateQuaternion(vector: Spatial, [u, i, j, k]: Quaternion): Spatial {
  if ([u, i, j, k].some((part: Quantity | undefined) => part === undefined))
    throw new CoffeaError(
      "BadArgument",
      "rotateQuaternion takes the four parts of a quaternion, rotateQuaternion(u, i, j, k), numbers or arrays, and was given fewer. No turn is (1, 0, 0, 0).",
    );
  const [uu, ii, jj, kk] = [times(u, u), times(i, i), times(j, j), times(k, k)];
  const [ui, uj, uk, ij, ik, jk] = [times(u, i), times(u, j), times(u, k), times(i, j), times(i, k), times(j, k)];
  return transform3D(vector, [
    [minus(minus(plus(uu, ii), jj), kk), times(2, minus(ij, uk)), times(2, plus(uj, ik))],
    [times(2, plus(ij, uk)), minus(plus(minus(uu, ii), jj), kk), times(2, minus(jk, ui))],
    [times(2, minus(ik, uj)), times(2, plus(jk, ui)), plus(minus(minus(uu, ii), jj), kk)],
  ]);
}
