import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "./random.ts";

function draw(seed: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: 4 }, () => random.bits());
}

function moments(next: () => number): [mean: number, width: number] {
  const drawn = Array.from({ length: 40_000 }, next);
  const mean = drawn.reduce((sum, value) => sum + value) / drawn.length;
  return [mean, Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length)];
}

function near(found: number, wanted: number): void {
  assert.ok(Math.abs(found - wanted) < 0.03, `${found} is not near ${wanted}`);
}

test("a seed always gives the same numbers, another seed others", () => {
  assert.deepEqual(draw(2012), draw(2012));
  assert.notDeepEqual(draw(2012), draw(2013));
  assert.deepEqual(draw(1), [393288148, -2120864283, -480208205, 2092745082]);
});

test("means and widths are those asked for", () => {
  const random = new Random(5);
  for (const [next, mean, width] of [
    [() => random.uniform(), 0.5, Math.sqrt(1 / 12)],
    [() => random.normal(), 0, 1],
    [() => random.exponential(1.5), 1.5, 1.5],
    [() => random.poisson(0.7), 0.7, Math.sqrt(0.7)],
  ] as const) {
    const [foundMean, foundWidth] = moments(next);
    near(foundMean, mean);
    near(foundWidth, width);
  }
});

test("a resonance stays within its window", () => {
  const random = new Random(6);
  for (let draw = 0; draw < 5000; draw++) {
    const mass = random.breitWigner(91.2, 2.5, [70, 110]);
    assert.ok(mass > 70 && mass < 110);
  }
});
