import assert from "node:assert/strict";
import { test } from "node:test";
import { errorsOf } from "./errors.ts";

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-6, `${actual}, not ${expected}`);
const numbers = (...values: number[]) => Float64Array.from(values);

test("√variance where variances are no whole numbers, intervals of Garwood where they are, or as asked", () => {
  assert.deepEqual([...errorsOf(numbers(3, 4), numbers(2.25, 0.25), "auto").up], [1.5, 0.5]);
  const counts = errorsOf(numbers(0, 1, 9), numbers(0, 1, 9), "auto");
  for (const [bin, [down, up]] of [
    [0, 1.841022],
    [0.827246, 2.299527],
    [2.943461, 4.110204],
  ].entries()) {
    near(counts.down[bin]!, down!);
    near(counts.up[bin]!, up!);
  }
  assert.deepEqual([...errorsOf(numbers(4), numbers(4), "sqrt").down], [2]);
});

test("weighted entries: the interval of their effective number; an empty bin takes the weight of the nearest other one", () => {
  const weighted = errorsOf(numbers(2, 0, 0, 9), numbers(4, 0, 0, 9), "poisson");
  near(weighted.up[0]!, 2 * 2.299527);
  near(weighted.up[1]!, 2 * 1.841022);
  near(weighted.up[2]!, 1.841022);
});

test("an empty histogram and negative contents have bars, too, or none, but numbers", () => {
  assert.deepEqual([...errorsOf(numbers(0, 0), numbers(0, 0), "auto").up], [0, 0]);
  const negative = errorsOf(numbers(-2, 1), numbers(4, 1), "auto");
  assert.ok([...negative.up, ...negative.down].every(Number.isFinite));
});

test("very many entries have bars of nearly the Gaussian limit", () => {
  const { down, up } = errorsOf(numbers(1e18, 9e8, 4), numbers(1e18, 9e8, 4), "auto");
  assert.ok(Math.abs(down[0]! / 1e9 - 1) < 1e-6 && Math.abs(up[0]! / 1e9 - 1) < 1e-6);
  near(down[1]!, 29_999.9999944);
  near(up[1]!, 30_001.0000111);
  near(up[2]!, 3.162753);
});
