import assert from "node:assert/strict";
import { test } from "node:test";
import { assemble, ruleBox, textRun } from "./text-box.ts";

test("a run is as wide as its letters and their kerning", () => {
  assert.equal(textRun("HH", "regular", 1).width.toFixed(3), "1.444");
  assert.ok(textRun("Te", "regular", 1).width < textRun("T", "regular", 1).width + textRun("e", "regular", 1).width - 0.05);
  assert.equal(textRun("HH", "regular", 0.5).width.toFixed(3), "0.722");
});

test("height and depth are those of the ink", () => {
  const box = textRun("xp", "regular", 1);
  assert.ok(box.ascent > 0.5 && box.ascent < 0.6 && box.depth > 0.15 && box.depth < 0.25);
});

test("characters that the font lacks are left to the viewer, with their place", () => {
  const [outline, foreign] = textRun("H中文", "regular", 1).ink;
  assert.equal(outline?.kind, "outline");
  assert.deepEqual(foreign, { kind: "foreign", x: 0.722, y: 0, width: 2, size: 1, style: "regular", text: "中文" });
  assert.equal(textRun("中", "regular", 1).width, 1);
});

test("assembled boxes keep their ink at its new place, and the extent of all", () => {
  const box = assemble(3, [
    [ruleBox(1, -0.5, 0.1), 0, 0],
    [ruleBox(1, 0, 0.1), 2, 0.3],
  ]);
  assert.deepEqual(
    box.ink.map((ink) => [ink.x, ink.y]),
    [
      [0, -0.5],
      [2, 0.3],
    ],
  );
  assert.deepEqual([box.ascent, box.depth, box.inkRight], [0.5, 0.4, 3]);
});
