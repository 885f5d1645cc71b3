import { isfinite, type Array } from "../awkward/index.ts";
import { checkOptions } from "./check-options.ts";
import type { Component } from "./coordinates.ts";
import { absolute, times, type Quantity } from "./quantity.ts";

/** The coordinates of two vectors that stand for the same thing, pair by pair. */
export type Pairs = readonly (readonly [Component, Component])[];

/** An answer for each vector. */
export type Answer = Array<boolean>;

/** How close is close: |a − b| ≤ absolute + relative · |b|. */
export interface Closeness {
  /** Relative to the other vector's coordinate; 1e-5 by default. Python's `rtol`. */
  readonly relative?: Quantity;
  /** In the coordinate's unit; 1e-8 by default. Python's `atol`. */
  readonly absolute?: Quantity;
  /** Whether NaN is close to NaN; false by default. Python's `equal_nan`. */
  readonly equalNaN?: boolean;
}

/** Whether all coordinates are equal, exactly. */
export function allEqual(pairs: Pairs): Answer {
  return pairs.map(([a, b]) => a.eq(b) as Answer).reduce((all, one) => all.and(one));
}

/** Whether one coordinate differs. */
export function anyDiffers(pairs: Pairs): Answer {
  return pairs.map(([a, b]) => a.ne(b) as Answer).reduce((any, one) => any.or(one));
}

/** Whether all coordinates are close, as `numpy.isclose` sees it. */
export function allClose(pairs: Pairs, closeness: Closeness = {}): Answer {
  checkOptions("isClose", closeness, ["relative", "absolute", "equalNaN"], { rtol: "relative", atol: "absolute", equal_nan: "equalNaN" });
  return pairs.map(([a, b]) => isClose(a, b, closeness)).reduce((all, one) => all.and(one));
}

function isClose(a: Component, b: Component, { relative = 1e-5, absolute: margin = 1e-8, equalNaN = false }: Closeness): Answer {
  const allowed = (times(relative, absolute(b)) as Component).add(margin) as Component;
  const close = a.sub(b).abs().le(allowed).and(isfinite(b)).or(a.eq(b)) as Answer;
  return equalNaN ? close.or(a.ne(a).and(b.ne(b))) : close;
}
