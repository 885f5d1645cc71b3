import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePicture } from "../../test/plots/compare-picture.ts";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { plotRatio } from "./plot-ratio.ts";

const x = evenAxis(4, [0, 8], { name: "pt", label: "$p_\\mathrm{T}$ [GeV]" });
const data = fakeHist([x], [12, 25, 4, 0]);
const parts = { VV: fakeHist([x], [1, 2, 1, 1], [0.5, 1, 0.5, 0.5]), DY: fakeHist([x], [10, 20, 6, 0], [5, 10, 3, 0]) };
const labels = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);

test("picture: data over a stack, with the ratio to its sum", () => {
  comparePicture("ratio", plotRatio(data, parts, { experiment: "CMS", size: { width: 500, height: 500 } }));
});

test("two histograms: points over steps; names and titles", () => {
  const svg = plotRatio(data, parts.DY);
  for (const label of ["Numerator", "Denominator", "Ratio"]) assert.ok(labels(svg).includes(label), label);
  assert.equal(svg.match(/class="curve"/g)!.length, 1);
  assert.ok(labels(plotRatio({ A: data, B: data }, parts.DY, { ratioLabel: "R" })).includes("R"));
  assert.ok(
    labels(
      plotRatio(parts.VV, fakeHist([x], [12, 25, 4, 2]), { uncertainty: "efficiency", flow: "none", xRange: [0, 6] } as const),
    ).includes("Efficiency"),
  );
});

test("bins without denominator have no ratio, and those without numerator no point; extremes still give a picture", () => {
  const zero = fakeHist([x], [0, 0, 0, 0]);
  const cases = { "no denominator": [data, zero], "nothing at all": [zero, zero], huge: [fakeHist([x], [1, 1e18, 1e9, 1]), data] } as const;
  for (const [name, [top, bottom]] of Object.entries(cases))
    for (const uncertainty of ["poisson", "poisson-ratio"] as const)
      for (const yScale of ["linear", "log"] as const)
        assert.doesNotMatch(plotRatio(top, bottom, { uncertainty, yScale }), /NaN|Infinity|undefined/, name);
  assert.equal(
    plotRatio(data, fakeHist([x], [12, 0, 4, 1]))
      .match(/class="panel".*?<g class="points"[^>]*>(.*?)<\/g>/)![1]!
      .match(/circle/g)!.length,
    2,
  );
});

test("other bins, unknown values and impossible efficiencies are named", () => {
  assert.throws(() => plotRatio(data, fakeHist([evenAxis(5, [0, 8])], [1, 2, 3, 4, 5])), {
    code: "BadAxis",
    message: /4 bins.*5 on.*rebin/,
  });
  assert.throws(() => plotRatio(data, parts, { uncertainty: "poisson_ratio" as "poisson" }), { message: /Did you mean "poisson-ratio"/ });
  assert.throws(() => plotRatio(data, parts.VV, { uncertainty: "efficiency" }), { code: "BadArgument", message: /12 of 1\b/ });
});
