import assert from "node:assert/strict";
import { test } from "node:test";
import { garwoodInterval } from "./garwood.ts";

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, expected), `${actual}, not ${expected}`);

// scipy.stats: chi2.ppf((1 - c) / 2, 2 n) / 2 and chi2.ppf((1 + c) / 2, 2 (n + 1)) / 2 with c = norm.cdf(1) - norm.cdf(-1)
const known = [
  [0, 0, 1.8410216450092636],
  [0.3, 0.001509222188442642, 2.299369861964393],
  [1, 0.17275377902344996, 3.299526559115855],
  [100, 90.0167451771134, 111.03336094114967],
  [1e6, 999000.000166674, 1001001.0003333407],
] as const;

test("the interval of Garwood, also between whole numbers and for large ones", () => {
  for (const [count, low, high] of known) {
    const [down, up] = garwoodInterval(count);
    near(down, low);
    near(up, high);
  }
  assert.ok(Number.isNaN(garwoodInterval(-1)[0]));
});
