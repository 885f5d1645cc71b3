import assert from "node:assert/strict";
import { test } from "node:test";
import { poissonInterval } from "./poisson-interval.ts";

test("of nothing seen the lower end is 0; with weights the upper end is not known", () => {
  const [lower, upper] = poissonInterval([0, 4]);
  assert.equal(lower.at(0), 0);
  assert.ok(Math.abs(upper.at(0) - 1.8410216450092634) < 1e-14);
  assert.ok(lower.at(1) < 4 && upper.at(1) > 4);
  assert.ok(Number.isNaN(poissonInterval([0], [0])[1].at(0)));
});

test("weights scale the interval of the counts", () => {
  const plain = poissonInterval([9]);
  const scaled = poissonInterval([18], [36]);
  assert.deepEqual(
    poissonInterval([1], [1]).map((end) => end.at(0)),
    poissonInterval([1]).map((end) => end.at(0)),
  );
  for (const end of [0, 1] as const) assert.ok(Math.abs(scaled[end].at(0) - 2 * plain[end].at(0)) < 1e-13);
});

test("a coverage that is none", () => {
  assert.throws(() => poissonInterval([1], null, -0.1), { code: "BadArgument" });
});

test("counts of any size, whole or not", () => {
  const counts = [1e6, 1e9 + 0.5, 1e15, 1e18, 1e200];
  const [lower, upper] = poissonInterval(counts);
  for (const [i, count] of counts.entries()) {
    const width = (upper.at(i) - lower.at(i)) / 2 / Math.sqrt(count);
    if (count < 1e30) assert.ok(Math.abs(width - 1) < 1e-3, `${count}: ${width}`);
    assert.ok(lower.at(i) <= count && count <= upper.at(i));
  }
});

test("what is no count has no interval", () => {
  for (const count of [NaN, Infinity, -Infinity, -2])
    assert.deepEqual(
      poissonInterval([count]).map((end) => end.at(0)),
      [NaN, NaN],
    );
});
