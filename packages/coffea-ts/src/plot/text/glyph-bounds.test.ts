import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf } from "./glyph-bounds.ts";
import { glyphOf } from "./glyphs.ts";

test("every command moves the pen: lines, their short forms, curves, closed paths", () => {
  assert.deepEqual(boundsOf({ advance: 0, path: "m10-20h30v40h-30z" }), { left: 10, right: 40, top: -20, bottom: 20 });
  assert.deepEqual(boundsOf({ advance: 0, path: "m0 0l5 6 7-8zm1 1q10 0 10 10" }), { left: 0, right: 12, top: -2, bottom: 11 });
  assert.deepEqual(boundsOf({ advance: 278, path: "" }), { left: 0, right: 0, top: 0, bottom: 0 });
});

test("letters stand on the base line and reach the height of capitals", () => {
  const capital = boundsOf(glyphOf("H", "regular")!);
  assert.equal(capital.bottom, 0);
  assert.ok(capital.top < -680 && capital.top > -740);
  assert.ok(boundsOf(glyphOf("p", "regular")!).bottom > 150);
});
