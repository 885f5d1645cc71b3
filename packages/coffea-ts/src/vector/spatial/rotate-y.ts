import type { Spatial } from "../coordinates.ts";
import { cosine, negative, plus, sine, times, type Quantity } from "../quantity.ts";
import { spatialCartesian } from "./cartesian.ts";
import { fromCartesian } from "./from-cartesian.ts";

/** Turned around the y axis by an angle in rad, from z to x. Cartesian. */
export function rotateY(vector: Spatial, angle: Quantity): Spatial {
  const { x, y, z } = spatialCartesian(vector);
  const [s, c] = [sine(angle), cosine(angle)];
  return fromCartesian([plus(times(c, x), times(s, z)), y, plus(times(negative(s), x), times(c, z))]);
}
