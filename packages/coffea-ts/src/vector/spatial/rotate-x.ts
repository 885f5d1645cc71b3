import type { Spatial } from "../coordinates.ts";
import { cosine, minus, plus, sine, times, type Quantity } from "../quantity.ts";
import { spatialCartesian } from "./cartesian.ts";
import { fromCartesian } from "./from-cartesian.ts";

/** Turned around the x axis by an angle in rad, from y to z. Cartesian. */
export function rotateX(vector: Spatial, angle: Quantity): Spatial {
  const { x, y, z } = spatialCartesian(vector);
  const [s, c] = [sine(angle), cosine(angle)];
  return fromCartesian([x, minus(times(c, y), times(s, z)), plus(times(s, y), times(c, z))]);
}
