import assert from "node:assert/strict";
import { test } from "node:test";
import { drawRemarks, layoutRemarks, remarkRoom } from "./annotations.ts";
import { createScale } from "./scales.ts";
import { styleFor } from "./style.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
const frame = { left: 100, right: 1000, top: 50, bottom: 800 };
const scale = createScale("log", [1, 1000], [100, 1000]);
const flat = { highest: () => 10, lowest: () => 10 };

test("remarks stand at their value; those outside the axis are left out; texts stay inside the frame", () => {
  const remarks = layoutRemarks(
    [
      { x: 1000, text: "a long remark" },
      { x: 10, text: "Z" },
      { x: 5000, text: "out" },
    ],
    scale,
    frame,
    style,
  );
  assert.deepEqual(
    remarks.map((remark) => Math.round(remark.x)),
    [400, 1000],
  );
  assert.equal(remarks[0]!.middle, remarks[0]!.x);
  assert.ok(remarks[1]!.middle + remarks[1]!.text.width / 2 <= frame.right);
});

test("texts that would touch stand above each other and ask for the room", () => {
  const remarks = layoutRemarks(
    ["a", "b", "c"].map((text, index) => ({ x: 10 + index / 2, text })),
    scale,
    frame,
    style,
  );
  assert.deepEqual(
    remarks.map((remark) => remark.level),
    [0, 1, 2],
  );
  const [first, , third] = remarks.map((remark) => remarkRoom(remark, flat, style).pixels);
  assert.ok(third! > first!);
  const svg = drawRemarks(remarks, flat, createScale("linear", [0, 20], [800, 50]), style);
  const heights = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map((match) => Number(match[1]));
  assert.ok(heights[0]! > heights[1]! && heights[1]! > heights[2]!);
  assert.ok(heights[0]! < 425, "above the curve");
});

test("no remarks, no group", () => {
  assert.equal(drawRemarks([], flat, scale, style), "");
});
