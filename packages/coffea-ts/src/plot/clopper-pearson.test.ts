import assert from "node:assert/strict";
import { test } from "node:test";
import { clopperPearson } from "./clopper-pearson.ts";

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) <= 1e-10, `${actual}, not ${expected}`);

// scipy.stats: beta.ppf((1 - c) / 2, k, n - k + 1) and beta.ppf((1 + c) / 2, k + 1, n - k) with c = norm.cdf(1) - norm.cdf(-1)
const known = [
  [0, 5, 0, 0.30802422347708897],
  [5, 5, 0.6919757765229111, 1],
  [3, 10, 0.1416719011071802, 0.5082624819902524],
  [0.5, 2.5, 0.007229254892949505, 0.6917328348810741],
  [999, 100_000, 0.00967546733895248, 0.010314488741308914],
  [0, 0, 0, 1],
] as const;

test("the interval of Clopper and Pearson, also between whole numbers and for large ones", () => {
  for (const [passed, total, low, high] of known) {
    const [down, up] = clopperPearson(passed, total);
    near(down, low);
    near(up, high);
  }
});

test("more passed than there are: refused, with the way out", () => {
  assert.throws(() => clopperPearson(6, 5), { code: "BadArgument", message: /6 over 5.*poisson-ratio/ });
});
