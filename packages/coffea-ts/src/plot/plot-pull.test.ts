import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePicture } from "../../test/plots/compare-picture.ts";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { plotPull } from "./plot-pull.ts";

const x = evenAxis(4, [0, 8], { name: "pt", label: "$p_\\mathrm{T}$ [GeV]" });
const data = fakeHist([x], [12, 25, 4, 0]);

test("picture: points over a function, pulls over bands of one and two standard deviations", () => {
  comparePicture(
    "pull",
    plotPull(data, (value) => 30 * Math.exp(-((value - 2.5) ** 2) / 4), { size: { width: 500, height: 500 } }),
  );
});

test("pulls are (content − model) / √variance, and 0 where that is no number", () => {
  const svg = plotPull(data, { A: fakeHist([x], [6, 20, 2, 5]), B: fakeHist([x], [6, 10, 2, 5]) }, { pullRange: [-2, 2] });
  const [, path] = /class="panel".*?class="curve"[^>]*d="([^"]*)"/.exec(svg)!;
  const heights = [...path!.matchAll(/[MV][\d.]+ ?([\d.]+)?/g)].length;
  assert.ok(heights >= 2, "one bar away from 0: the second, −1");
  assert.equal(svg.match(/class="curve"/g)!.length, 3);
});

test("an empty histogram, a model that is nowhere finite: still a picture", () => {
  for (const model of [() => NaN, () => 0, (value: number) => 1 / (value - 1)])
    for (const yScale of ["linear", "log"] as const)
      assert.doesNotMatch(plotPull(fakeHist([x], [0, 0, 0, 0]), model, { yScale }), /NaN|Infinity|undefined/);
});

test("several curves and missing variances are refused, with the way out", () => {
  assert.throws(() => plotPull(fakeHist([categoryAxis(["a", "b"]), x], new Array(8).fill(1)), () => 1), {
    code: "BadAxis",
    message: /select/,
  });
  assert.throws(() => plotPull(fakeHist([x], [1, 2, 3, 4], null), () => 1), { code: "BadArgument", message: /weight\(\)/ });
});
