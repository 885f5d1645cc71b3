import assert from "node:assert/strict";
import { test } from "node:test";
import { areaPaints, curvePaints } from "./curve-paint.ts";

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

test("areas come again lighter, then darker, never dashed", () => {
  const paints = areaPaints(30);
  assert.equal(new Set(paints.map((paint) => paint.color)).size, 30);
  assert.ok(paints.every((paint) => paint.dash === ""));
  assert.deepEqual(
    areaPaints(3, ["#800000", "red"]).map((paint) => paint.color),
    ["#800000", "red", "#c08080"],
  );
});
