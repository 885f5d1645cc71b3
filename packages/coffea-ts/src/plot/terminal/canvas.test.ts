import assert from "node:assert/strict";
import { test } from "node:test";
import { blankCanvas, drawBlocks, drawBraille, drawSigns, type Canvas } from "./canvas.ts";

const text = (canvas: Canvas) => canvas.map((row) => row.map((cell) => cell?.char ?? " ").join(""));
const heights = (...values: number[]) => Float64Array.from(values);

test("blocks fill eighths of rows; anything above 0 is seen", () => {
  const canvas = blankCanvas(5, 2);
  drawBlocks(canvas, heights(0, 0.01, 0.5, 1.25, 2), 0);
  assert.deepEqual(text(canvas), ["   ▂█", " ▁▄██"]);
});

test("signs follow the curve and join its jumps", () => {
  const canvas = blankCanvas(4, 3);
  drawSigns(canvas, heights(0.5, 2.5, NaN, 1), 1);
  assert.deepEqual(text(canvas), [" +  ", " + +", "+   "]);
});

test("braille dots: four per row, two per column, joined; several curves share a character", () => {
  const canvas = blankCanvas(2, 1);
  drawBraille(canvas, heights(0.1, 0.1, 0.9, 0.9), 0);
  assert.deepEqual(text(canvas), ["⣀⠏"]);
  drawBraille(canvas, heights(0.9, 0.9, NaN, NaN), 1);
  assert.equal(canvas[0]![0]!.char, "⣉");
  assert.equal(canvas[0]![0]!.series, 1);
});
