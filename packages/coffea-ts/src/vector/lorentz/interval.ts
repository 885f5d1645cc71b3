import type { Answer } from "../compare.ts";
import type { Lorentz } from "../coordinates.ts";
import { absolute, negative, type Quantity } from "../quantity.ts";
import { dot } from "./dot.ts";

/** Whether t² − |p|² is above |tolerance|. */
export function isTimelike(vector: Lorentz, tolerance: Quantity): Answer {
  return dot(vector, vector).gt(absolute(tolerance)) as Answer;
}

/** Whether t² − |p|² is below −|tolerance|. */
export function isSpacelike(vector: Lorentz, tolerance: Quantity): Answer {
  return dot(vector, vector).lt(negative(absolute(tolerance))) as Answer;
}

/** Whether t² − |p|² is nearer to 0 than |tolerance|. */
export function isLightlike(vector: Lorentz, tolerance: Quantity): Answer {
  return dot(vector, vector).abs().lt(absolute(tolerance)) as Answer;
}
