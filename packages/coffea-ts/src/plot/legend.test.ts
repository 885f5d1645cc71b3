import assert from "node:assert/strict";
import { test } from "node:test";
import { curvePaints } from "./curve-paint.ts";
import { drawLegend, layoutLegend } from "./legend.ts";
import { styleFor } from "./style.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
const look = { histtype: "step", bars: false, opacity: 1 } as const;
const layout = (labels: string[], title = "", maxWidth = 450) =>
  layoutLegend(
    { title, entries: labels.map((label, index) => ({ label, ...look, paint: curvePaints(labels.length)[index]! })) },
    style,
    maxWidth,
  );

test("a row per entry under the title", () => {
  const [plain, titled] = [layout(["a", "b"]), layout(["a", "b"], "Process")];
  assert.equal(plain.height, 2 * plain.rowHeight);
  assert.ok(titled.height > plain.height);
  assert.equal(titled.entries.length, 2);
});

const labels = (count: number) => Array.from({ length: count }, (_, index) => `entry ${index}`);

test("more than six entries stand in two columns, more than 24 in three, and stay in a part of the picture", () => {
  assert.deepEqual(
    [6, 7, 24, 25].map((count) => layout(labels(count)).columns),
    [1, 2, 2, 3],
  );
  assert.ok(layout(labels(60)).height < 0.4 * 900);
});

test("long texts get a smaller font, then an ellipsis; formulas are shrunk whole", () => {
  const long = layout(["a name that is much too long for any legend that anybody would draw", "b"]);
  assert.ok(long.width <= 450 && long.entries[0]!.text.source.endsWith("…"));
  assert.ok(long.entries[1]!.text.fontSize < style.fonts.legend);
  const formula = layout([`$${"x+".repeat(60)}x$`]).entries[0]!.text;
  assert.ok(formula.width <= 450 && formula.source.endsWith("$"));
});

test("drawn at its place, title first, one sign and one text per entry", () => {
  const svg = drawLegend(layout(["a", "b"], "Process"), { x: 100, y: 50 }, style);
  assert.deepEqual(
    [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]),
    ["Process", "a", "b"],
  );
  assert.match(svg, /stroke="#5790fc".*d="M100 /);
});
