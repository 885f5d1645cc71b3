import assert from "node:assert/strict";
import { test } from "node:test";
import { drawColorBar, layoutColorBar } from "./color-bar.ts";
import { colorMap } from "./color-map.ts";
import { styleFor } from "./style.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
const frame = { left: 100, right: 800, top: 50, bottom: 750 };
const draw = (zKind: "linear" | "log", zRange: [number, number]) => {
  const bar = layoutColorBar({ zKind, zRange }, "Events", 700, style);
  return { bar, svg: drawColorBar(bar, { zKind, zRange }, frame, { colors: colorMap("viridis"), style }) };
};

test("ticks and labels right of the bar, a title, a common power of ten over it, and all within its width", () => {
  const { bar, svg } = draw("linear", [0, 3e6]);
  const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(labels, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "Events", "$\\times$$10^{6}$"]);
  assert.ok(bar.width < 200 && bar.width > 80);
  assert.ok(draw("log", [1, 1e4]).svg.includes('aria-label="$10^{4}$"'));
});

test("the colours fill the bar without gaps: each reaches to the top", () => {
  const tops = [...draw("linear", [0, 1]).svg.matchAll(/<rect x="[\d.]+" y="50" width="[\d.]+" height="([\d.]+)" fill="#/g)].map((match) =>
    Number(match[1]),
  );
  assert.equal(tops[0], 700);
  assert.ok(tops.length === 64 && tops.every((height, index) => index === 0 || height < tops[index - 1]!));
});
