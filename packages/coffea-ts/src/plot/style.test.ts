import assert from "node:assert/strict";
import { test } from "node:test";
import { styleFor } from "./style.ts";

test("everything grows with the smaller side", () => {
  const [small, large] = [styleFor({ width: 500, height: 450 }, 10), styleFor({ width: 3000, height: 900 }, 10)];
  assert.ok(Math.abs(large.fonts.tick / small.fonts.tick - 2) < 1e-9);
  assert.ok(Math.abs(large.majorTick / small.majorTick - 2) < 1e-9);
});

const width = (bins: number) => styleFor({ width: 1000, height: 900 }, bins).curveWidth;

test("many bins get thinner curves", () => {
  assert.ok(width(50) > width(200) && width(200) > width(1000));
});
