import assert from "node:assert/strict";
import { test } from "node:test";
import { betaQuantile } from "./beta-quantile.ts";
import { ONE_SIGMA } from "./coverage.ts";

const upper = (1 + ONE_SIGMA) / 2;
const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < 5e-13, `${actual} instead of ${expected}`);

test("few of very many: equal to numbers computed with 60 digits", () => {
  for (const [successes, trials, expected] of [
    [1, 100, 0.03261812074125101],
    [2, 12345, 0.0003756471558185602],
    [1, 343030, 9.61873742770803e-6],
    [3, 1000000, 5.918177197703772e-6],
    [2, 7654321, 6.059138131647953e-7],
  ] as const) {
    near(betaQuantile(upper, successes + 1, trials - successes), expected);
  }
});

test("where one parameter is 1 the quantile is a root", () => {
  for (const n of [1, 2.5, 17, 1e3, 1e7]) {
    for (const p of [1e-9, 0.1, 0.5, upper, 0.999]) {
      near(betaQuantile(p, 1, n), -Math.expm1(Math.log1p(-p) / n));
      near(betaQuantile(p, n, 1), Math.exp(Math.log(p) / n));
    }
  }
});

test("both sides are one function", () => {
  for (const [a, b] of [
    [0.3, 4],
    [4, 0.3],
    [50, 70],
    [3000, 2],
  ] as const)
    near(betaQuantile(0.25, a, b), 1 - betaQuantile(0.75, b, a));
});

test("the ends, and parameters outside", () => {
  assert.equal(betaQuantile(0, 2, 3), 0);
  assert.equal(betaQuantile(1, 2, 3), 1);
  for (const [p, a, b] of [
    [0.5, 0, 1],
    [0.5, 1, 0],
    [0.5, -1, 2],
    [0.5, NaN, 2],
    [0.5, Infinity, 2],
    [1.5, 1, 2],
  ] as const)
    assert.equal(betaQuantile(p, a, b), NaN);
  assert.equal(betaQuantile(0.1, 1e-5, 2), 0, "smaller than the smallest float64");
});

test("probabilities close to 1: equal to numbers that differ from them by 1e-11 of what is missing to 1", () => {
  near(betaQuantile(0.975, 1000, 1000001), 0.0010618253805495012);
  near(betaQuantile(0.99999, 1000, 1000001), 0.0011394179017565136);
  near(betaQuantile(1 - 2 ** -40, 1e5, 3e5), 1 - betaQuantile(2 ** -40, 3e5, 1e5));
});
