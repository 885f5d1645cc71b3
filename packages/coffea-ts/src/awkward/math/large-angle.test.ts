import assert from "node:assert/strict";
import { test } from "node:test";
import { reduceLarge } from "./large-angle.ts";

test("quarter turns and the rest in two parts, as decimal numbers of 400 digits have them", () => {
  const wanted = [
    [1e6, 4, -0.357564167085735, -2.5512230752599545e-17],
    [823550, 4, 0.33541735724129645, -5.5380536548327045e-18],
    [1e22, 7, 0.5506189342358097, -7.985621383147488e-18],
    // Of all float64 the one nearest to a multiple of π/2.
    [6381956970095103 * 2 ** 797, 5, 4.687165924254628e-19, -4.3720557429382733e-36],
    [Number.MAX_VALUE, 6, -0.004961975150787273, -3.656438180407946e-19],
  ] as const;
  for (const [angle, quarters, high, low] of wanted) {
    const reduced = reduceLarge(angle);
    assert.deepEqual([reduced.quarters, reduced.high], [quarters, high]);
    assert.ok(Math.abs(reduced.low / low - 1) < 1e-12, `${angle}: ${reduced.low}`);
  }
});
