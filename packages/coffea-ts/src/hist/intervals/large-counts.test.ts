import assert from "node:assert/strict";
import { test } from "node:test";
import { betaQuantile } from "./beta-quantile.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { isLarge, largeBetaQuantile, largeGammaQuantile } from "./large-counts.ts";

const probabilities = [0.01, 0.16, 0.5, 0.7, 0.975];
const near = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < tolerance, `${actual} instead of ${expected}`);

test("just below the bound it is what the exact way gives", () => {
  for (const p of probabilities) {
    assert.ok(!isLarge(p, 2.5e5));
    near(largeGammaQuantile(p, 2.5e5), gammaQuantile(p, 2.5e5), 1e-14);
    near(largeBetaQuantile(p, 2.5e5, 1e7), betaQuantile(p, 2.5e5, 1e7), 1e-14);
    near(largeBetaQuantile(p, 1e6, 2.5e5), betaQuantile(p, 1e6, 2.5e5), 1e-14);
  }
});

test("the terms of fewer counts, where the later ones are seen", () => {
  for (const p of probabilities) {
    near(largeGammaQuantile(p, 2000), gammaQuantile(p, 2000), 2e-9);
    near(largeBetaQuantile(p, 2000, 7000), betaQuantile(p, 2000, 7000), 2e-9);
  }
});

test("more probability, or less of it, takes more counts", () => {
  assert.ok(isLarge(0.16, 3.1e5) && isLarge(0.5, 3.1e5));
  assert.ok(!isLarge(1e-12, 1e7) && isLarge(1e-12, 1e8) && !isLarge(1 - 1e-9, 1e6));
});

test("whatever the size", () => {
  for (const a of [1e18, 1e100, 1e300]) {
    near(largeGammaQuantile(0.16, a), a, 1.1e-9);
    near(largeBetaQuantile(0.16, a, 3 * a), 0.25, 1e-8);
  }
});
