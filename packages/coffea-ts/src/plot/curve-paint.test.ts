import assert from "node:assert/strict";
import { test } from "node:test";
import { curvePaints } from "./curve-paint.ts";

test("six colours for up to six curves, ten for more, then the same ones dashed", () => {
  assert.equal(curvePaints(6)[0]!.color, "#5790fc");
  assert.equal(curvePaints(7)[0]!.color, "#3f90da");
  const twelve = curvePaints(12);
  assert.equal(twelve[10]!.color, twelve[0]!.color);
  assert.notEqual(twelve[10]!.dash, twelve[0]!.dash);
  assert.equal(new Set(curvePaints(40).map((paint) => paint.color + paint.dash)).size, 40);
});

test("chosen colours replace the palette", () => {
  assert.deepEqual(
    curvePaints(3, ["red", "blue"]).map((paint) => paint.color),
    ["red", "blue", "red"],
  );
});
