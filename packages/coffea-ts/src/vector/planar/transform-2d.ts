import type { Azimuthal, Planar } from "../coordinates.ts";
import { transformed, type Matrix } from "../matrix.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** A linear transformation in the plane: rows and columns x, y. */
export function transform2D(vector: Planar, matrix: Matrix): Azimuthal {
  const [first, second] = transformed(matrix, [x(vector), y(vector)]);
  return { kind: "xy", x: first!, y: second! };
}
