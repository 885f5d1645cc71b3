import type { Answer } from "./compare.ts";
import type { Component } from "./coordinates.ts";
import { absolute, minus, times, type Quantity } from "./quantity.ts";

/** What the direction of two vectors to each other is told by: their scalar product and lengths. */
export interface Directions {
  readonly dot: Component;
  readonly lengths: readonly [Component, Component];
}

/** Whether the cosine of the angle is above 1 − |tolerance|. */
export function isParallel({ dot, lengths }: Directions, tolerance: Quantity): Answer {
  return dot.gt(bound(minus(1, absolute(tolerance)), lengths)) as Answer;
}

/** Whether the cosine of the angle is below |tolerance| − 1. */
export function isAntiparallel({ dot, lengths }: Directions, tolerance: Quantity): Answer {
  return dot.lt(bound(minus(absolute(tolerance), 1), lengths)) as Answer;
}

/** Whether the cosine of the angle is nearer to 0 than |tolerance|. */
export function isPerpendicular({ dot, lengths }: Directions, tolerance: Quantity): Answer {
  return dot.abs().lt(bound(absolute(tolerance), lengths)) as Answer;
}

function bound(cosine: Quantity, [first, second]: readonly [Component, Component]): Component {
  return (times(cosine, first) as Component).mul(second);
}
