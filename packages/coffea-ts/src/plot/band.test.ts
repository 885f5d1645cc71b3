import assert from "node:assert/strict";
import { test } from "node:test";
import { drawHatch } from "./band.ts";

const boxes = [
  { left: 0, right: 20, top: 10, bottom: 30 },
  { left: 20, right: 40, top: 15, bottom: 25 },
];

test("diagonals stay in their box and continue in the next one", () => {
  const path = /class="hatch"[^>]*d="([^"]*)"/.exec(drawHatch(boxes, { color: "gray", width: 1, distance: 8 }))![1]!;
  const lines = path
    .split("M")
    .filter((line) => line !== "")
    .map((line) => line.split(/[L ]/).map(Number));
  assert.ok(lines.length > 5);
  for (const [x1, y1, x2, y2] of lines) {
    assert.equal((x1! + y1!) % 8, 0);
    assert.equal(x1! + y1!, x2! + y2!);
    const box = boxes.find(({ left, right }) => x1! >= left && x2! <= right);
    assert.ok(box !== undefined && y1! <= box.bottom && y2! >= box.top);
  }
});

test("no boxes, nothing", () => {
  assert.equal(drawHatch([], { color: "gray", width: 1, distance: 8 }), "");
});
