import type { Spatial } from "../coordinates.ts";
import { transformed, type Matrix } from "../matrix.ts";
import { spatialCartesian } from "./cartesian.ts";
import { fromCartesian } from "./from-cartesian.ts";

/** A linear transformation in space: rows and columns x, y, z. Cartesian. */
export function transform3D(vector: Spatial, matrix: Matrix): Spatial {
  const { x, y, z } = spatialCartesian(vector);
  return fromCartesian(transformed(matrix, [x, y, z]));
}
