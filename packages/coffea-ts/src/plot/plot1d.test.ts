import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePicture } from "../../test/plots/compare-picture.ts";
import { categoryAxis, dimuonLike, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { plot1d } from "./plot1d.ts";

const labels = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
const count = (svg: string, text: string) => svg.split(text).length - 1;
const x = evenAxis(4, [0, 8], { name: "pt", label: "$p_\\mathrm{T}$ [GeV]" });

test("picture: two categories as steps with bars", () => {
  const hist = fakeHist([categoryAxis(["data", "$t\\bar{t}$"], "sample"), x], [3, 9, 5, 1, 2, 8, 6, 0]);
  comparePicture("steps", plot1d(hist, { errorBars: true, experiment: "CMS", status: "Simulation", size: { width: 500, height: 450 } }));
});

test("picture: points on a logarithmic axis", () => {
  const options = {
    histtype: "errorbar",
    yScale: "log",
    title: "Points",
    annotations: [{ x: 3, text: "Z" }],
    size: { width: 500, height: 450 },
  } as const;
  comparePicture("points", plot1d(fakeHist([x], [1, 2000, 30, 0]), options));
});

test("picture: a stack with its band, data and a signal", () => {
  const parts = { VV: fakeHist([x], [1, 2, 1, 1], [0.5, 1, 0.5, 0.5]), DY: fakeHist([x], [4, 20, 6, 1], [2, 10, 3, 0.5]) };
  const options = { stack: true, band: true, data: fakeHist([x], [7, 25, 4, 0]), signal: { Signal: fakeHist([x], [0, 1, 9, 2]) } };
  comparePicture("stack", plot1d(parts, { ...options, experiment: "CMS", size: { width: 500, height: 450 } }));
});

test("the dimuon spectrum: two curves of 1000 bins, powers of ten, legend, header, no numbers that are none", () => {
  const svg = plot1d(dimuonLike(), { yScale: "log", experiment: "CMS", status: "Open Data", rightText: "8 TeV", legendTitle: "Charge" });
  assert.equal(count(svg, 'class="curve"'), 2);
  for (const label of [
    "1",
    "10",
    "100",
    "$10^{4}$",
    "opposite",
    "same",
    "Charge",
    "CMS",
    "Open Data",
    "8 TeV",
    "$m_{\\mu\\mu}$ [GeV]",
    "Events / bin",
  ])
    assert.ok(labels(svg).includes(label), label);
  assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/);
});

test("one curve has no legend unless it is wanted", () => {
  const hist = fakeHist([x], [1, 2, 3, 4]);
  assert.equal(count(plot1d(hist), 'class="legend"'), 0);
  assert.ok(labels(plot1d(hist, { legend: true, labels: { "": "Data" } })).includes("Data"));
});

test("areas have their opacity, a single set of points is black", () => {
  const two = fakeHist([categoryAxis(["a", "b"]), x], [1, 2, 3, 4, 4, 3, 2, 1]);
  assert.equal(count(plot1d(two, { histtype: "fill" }), 'fill-opacity="0.5"'), 4);
  assert.match(plot1d(fakeHist([x], [1, 2, 3, 4]), { histtype: "errorbar" }), /class="points" fill="black"/);
});

test("extreme contents still give a picture", () => {
  const cases = {
    "all zero": fakeHist([x], [0, 0, 0, 0]),
    "one bin": fakeHist([evenAxis(1, [0, 1])], [5]),
    huge: fakeHist([x], [1, 1e6, 1e12, 1e18]),
    tiny: fakeHist([x], [1e-12, 2e-12, 0, 1e-13]),
    negative: fakeHist([x], [-1, -2, 5, -3], [1, 1, 1, 1]),
    "no bins": fakeHist([categoryAxis([])], []),
    "no curves": fakeHist([categoryAxis([]), x], []),
    "twelve curves": fakeHist([categoryAxis(Array.from("abcdefghijkl")), x], new Array(48).fill(3)),
  };
  for (const [name, hist] of Object.entries(cases))
    for (const yScale of ["linear", "log"] as const)
      assert.doesNotMatch(plot1d(hist, { yScale, errorBars: true }), /NaN|Infinity|undefined/, `${name}, ${yScale}`);
});

test("contents that are not finite are drawn as 0, with a warning; so are unknown commands reported", () => {
  const warnings: string[] = [];
  const svg = plot1d(fakeHist([x], [1, NaN, Infinity, 2]), { xLabel: "$\\nosuch$", onWarning: (message) => warnings.push(message) });
  assert.doesNotMatch(svg, /NaN|Infinity/);
  assert.equal(warnings.length, 2);
  assert.match(warnings[0]!, /^4 contents or errors/);
  assert.match(warnings[1]!, /\\nosuch/);
});

test("what is not possible is said", () => {
  assert.throws(() => plot1d(fakeHist([x], [1, 2, 3, 4], null), { errorBars: true }), { code: "BadArgument", message: /variances/ });
  assert.throws(() => plot1d(fakeHist([x], [1, 2, 3, 4]), { size: { width: 5, height: 100 } }), {
    code: "BadArgument",
    message: /5 × 100/,
  });
  assert.throws(() => plot1d(fakeHist([x], [1, 2, 3, 4]), { yScale: "log", yRange: [0, 10] }), { code: "BadArgument" });
});
