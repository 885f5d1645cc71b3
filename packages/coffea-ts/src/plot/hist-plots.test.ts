import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist/index.ts";
import { plot1d } from "./plot1d.ts";
import { plotTerminal } from "./terminal/plot-terminal.ts";

const spectrum = () => {
  const mass = Hist.new
    .strCat(["opposite", "same"], { name: "sign" })
    .log(50, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" })
    .int64();
  mass.fill({ sign: "opposite", mass: [91, 91.5, 3.1, 10] });
  mass.fill({ sign: "same", mass: [20] });
  return mass;
};

test("a histogram of two axes goes into plots as it is: categories as curves, a logarithmic x axis", () => {
  const svg = plot1d(spectrum(), { errorBars: true });
  assert.equal(svg.match(/class="curve"/g)?.length, 2);
  for (const label of ["opposite", "same", "sign", "$m_{\\mu\\mu}$ [GeV]", "Events / bin", "1", "10", "100"])
    assert.ok(svg.includes(`aria-label="${label}"`), label);
});

test("one axis, weights, every kind of axis", () => {
  const eta = Hist.new.reg(4, -2, 2, { name: "eta" }).weight();
  eta.fill({ eta: [-1, 0.5], weight: [2, 0.5] });
  assert.match(plot1d(eta, { histtype: "errorbar" }), /class="error-bars"/);
  assert.match(plotTerminal(eta), /eta/);
  const counts = Hist.new.integer(0, 5, { name: "njets" }).double();
  counts.fill({ njets: [0, 1, 1, 4] });
  assert.match(plot1d(counts), /aria-label="njets"/);
  const cuts = Hist.new.strCat(["all", "muons"], { name: "cut" }).int64();
  cuts.fill({ cut: ["all", "all", "muons"] });
  assert.match(plot1d(cuts), /aria-label="muons"/);
  const flag = Hist.new.boolean({ name: "flag" }).variable([0, 1, 10], { name: "x" }).int64();
  flag.fill({ flag: true, x: [0.5, 3] });
  assert.match(plot1d(flag), /aria-label="false".*aria-label="true"/s);
});

test("bars without variances are refused with the way out", () => {
  const h = Hist.new.reg(4, 0, 4, { name: "x" }).double();
  h.fill({ x: [1, 2], weight: [0.5, 2] });
  assert.throws(() => plot1d(h, { errorBars: true }), { code: "BadArgument", message: /variances.*\.weight\(\)/s });
});
