import type { Component, Lorentz } from "../coordinates.ts";
import { transformed, type Matrix } from "../matrix.ts";
import { fromCartesian } from "../spatial/from-cartesian.ts";
import { lorentzCartesian } from "./cartesian.ts";

/** A linear transformation of x, y, z, t. Cartesian. */
export function transform4D(vector: Lorentz, matrix: Matrix): Lorentz {
  const { x, y, z, t } = lorentzCartesian(vector);
  const [xx, yy, zz, tt] = transformed(matrix, [x, y, z, t]) as [Component, Component, Component, Component];
  return { ...fromCartesian([xx, yy, zz]), temporal: { kind: "t", t: tt } };
}
