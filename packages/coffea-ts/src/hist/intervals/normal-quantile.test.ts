import assert from "node:assert/strict";
import { test } from "node:test";
import { normalQuantile } from "./normal-quantile.ts";

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < 1e-14, `${actual} instead of ${expected}`);

test("of both tails and the middle", () => {
  near(normalQuantile(0.975), 1.959963984540054);
  near(normalQuantile(0.3), -0.5244005127080407);
  near(normalQuantile(1e-12), -7.034483825301131);
  near(normalQuantile(1e-300), -37.0470962993612);
  near(normalQuantile(0.005), -2.5758293035489004);
  assert.ok(Math.abs(normalQuantile(0.5)) < 1e-16);
});

test("the ends, and what is no probability", () => {
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
  for (const p of [-0.1, 1.1, NaN]) assert.equal(normalQuantile(p), NaN);
});
