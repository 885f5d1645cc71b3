import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { plotPie } from "./plot-pie.ts";

const parts = fakeHist([categoryAxis(["a", "b", "c", "d"])], [50, 25, 24.9, 0.1]);
const labels = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);

test("slices as large as their parts, with name and per cent; tiny ones have no text", () => {
  const svg = plotPie(parts, { labels: { a: "A" } });
  assert.equal(svg.match(/class="slice"/g)!.length, 4);
  assert.deepEqual(labels(svg), ["A (50.0 %)", "b (25.0 %)", "c (24.9 %)"]);
  const [start, end] = [/M500 [\d.]+L([\d.]+) [\d.]+/.exec(svg)![1], /class="slice".*? ([\d.]+) [\d.]+Z/.exec(svg)![1]];
  assert.ok(Math.abs(Number(start) - 500 + (Number(end) - 500)) < 0.1, "half of the circle ends on the other side");
});

test("a single slice is the whole circle; nothing, negative parts and two axes are refused", () => {
  assert.doesNotMatch(plotPie(fakeHist([categoryAxis(["a"])], [3])), /NaN/);
  assert.throws(() => plotPie(fakeHist([categoryAxis(["a"])], [0])), { code: "BadArgument", message: /positive sum/ });
  assert.throws(() => plotPie(fakeHist([categoryAxis(["a", "b"])], [3, -1])), { code: "BadArgument" });
  assert.throws(() => plotPie(fakeHist([categoryAxis(["a"]), evenAxis(2, [0, 1])], [1, 2])), { code: "BadAxis", message: /project/ });
});
