import { sqrt } from "../../awkward/index.ts";
import type { Component, Spatial } from "../coordinates.ts";
import { cosine, minus, plus, sine, squared, times, type Quantity } from "../quantity.ts";
import { spatialCartesian } from "./cartesian.ts";
import { transform3D } from "./transform-3d.ts";

/** Turned around an axis (of any length) by an angle in rad, right-handed: Rodrigues' rotation. Cartesian. */
export function rotateAxis(vector: Spatial, axis: Spatial, angle: Quantity): Spatial {
  const { x, y, z } = spatialCartesian(axis);
  const norm = sqrt(x.mul(x).add(y.mul(y)).add(z.mul(z)));
  const u = [x.div(norm), y.div(norm), z.div(norm)] as const;
  const [s, c] = [sine(angle), cosine(angle)];
  const rest = minus(1, c);
  const diagonal = (at: Component): Quantity => plus(c, times(squared(at), rest));
  const mixed = (a: Component, b: Component): Quantity => times(times(a, b), rest);
  const [ux, uy, uz] = u;
  return transform3D(vector, [
    [diagonal(ux), minus(mixed(ux, uy), times(uz, s)), plus(mixed(ux, uz), times(uy, s))],
    [plus(mixed(ux, uy), times(uz, s)), diagonal(uy), minus(mixed(uy, uz), times(ux, s))],
    [minus(mixed(ux, uz), times(uy, s)), plus(mixed(uy, uz), times(ux, s)), diagonal(uz)],
  ]);
}
