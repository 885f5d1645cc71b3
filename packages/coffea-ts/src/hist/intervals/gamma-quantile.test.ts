import assert from "node:assert/strict";
import { test } from "node:test";
import { ONE_SIGMA } from "./coverage.ts";
import { gammaQuantile } from "./gamma-quantile.ts";

const upper = (1 + ONE_SIGMA) / 2;
const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < 1e-13, `${actual} instead of ${expected}`);

test("upper ends for 0, 1 and 5 counts, computed with 60 digits", () => {
  near(gammaQuantile(upper, 1), 1.8410216450092634);
  near(gammaQuantile(upper, 2), 3.299526559115855);
  near(gammaQuantile(upper, 6), 8.382472652146888);
});

test("of shape 1 it is that of an exponential distribution", () => {
  for (const p of [1e-12, 0.1, 0.5, 0.999]) near(gammaQuantile(p, 1), -Math.log1p(-p));
});

test("of large shapes it becomes normal", () => {
  const [low, high] = [gammaQuantile(1 - upper, 1e10), gammaQuantile(upper, 1e10)];
  assert.ok(Math.abs((high - low) / 2 / 1e5 - 1) < 1e-6);
});

test("the ends, and parameters outside", () => {
  assert.equal(gammaQuantile(0, 2), 0);
  assert.equal(gammaQuantile(1, 2), Infinity);
  for (const [p, a] of [
    [0.5, 0],
    [0.5, -1],
    [0.5, NaN],
    [0.5, Infinity],
    [-0.1, 1],
  ] as const)
    assert.equal(gammaQuantile(p, a), NaN);
});
