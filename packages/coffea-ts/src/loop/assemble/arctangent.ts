import { graph } from "../../awkward/index.ts";
import type { Code, Statement } from "../ir/code.ts";
import type { Callable } from "./callable.ts";
import { abs, add, call, choose, div, eq, lt, local, mul, polynomial, set, sub, type Term, when, withSign } from "./formulas.ts";

// The formulas of awkward/math/arctangent.ts, in the same order of operations.

const { bounds, high: highs, low: lows, PI_LOW, series, STEEP } = graph.math.arctangent;

const [x, y] = [local("x"), local("y")];
const [size, above, below, high, low] = [local("size"), local("above"), local("below"), local("high"), local("low")];
const [r, z, w, result] = [local("r"), local("z"), local("w"), local("result")];

/** The quotient whose arctangent is added to the known one at `at`. */
const beside = (at: number, numerator: Term, denominator: Term): Statement[] => [
  set(above, numerator),
  set(below, denominator),
  set(high, highs[at]!),
  set(low, lows[at]!),
];
const isBelow = (k: number): Code => lt(size, bounds[k]!);

const positive = (): Statement[] => [
  when(
    isBelow(1),
    [when(isBelow(0), beside(0, size, 1), beside(1, sub(mul(2, size), 1), add(2, size)))],
    [
      when(
        isBelow(2),
        beside(2, sub(size, 1), add(size, 1)),
        [when(isBelow(3), beside(3, sub(size, 1.5), add(1, mul(1.5, size))), beside(4, -1, size))],
      ),
    ],
  ),
  set(r, div(above, below)),
  set(z, mul(r, r)),
  set(w, mul(z, z)),
  set(z, add(mul(z, polynomial(w, series.filter((_, i) => i % 2 === 0))), mul(w, polynomial(w, series.filter((_, i) => i % 2 === 1))))),
  set(result, sub(high, sub(sub(mul(r, z), low), r))),
]; // prettier-ignore

const atan = (): Callable => ({
  parameters: [x],
  body: [set(size, abs(x)), ...positive()],
  results: [withSign(result, x)],
});

/** Parameters: y and x, in this order. */
const atan2 = (): Callable => ({
  parameters: [y, x],
  body: [
    set(size, choose(eq(abs(x), abs(y)), choose(eq(x, 0), 0, 1), div(abs(y), abs(x)))),
    when(lt(STEEP, size), [set(result, Math.PI / 2)], [
      set(result, call("atan", size)),
      set(result, choose(lt(withSign(1, x), 0), sub(Math.PI, sub(result, PI_LOW)), result)),
    ]),
  ],
  results: [withSign(result, y)],
}); // prettier-ignore

export const arctangents = { atan, atan2 } as const satisfies Readonly<Record<string, () => Callable>>;
