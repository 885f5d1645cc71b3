import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as check, constantFrom, double, integer, oneof, property, record } from "fast-check";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { toPdf } from "./pdf.ts";
import { plot1d } from "./plot1d.ts";
import { plot2d } from "./plot2d.ts";
import { plotPull } from "./plot-pull.ts";
import { plotRatio } from "./plot-ratio.ts";
import type { PlottableAxis } from "./plottable.ts";

const runs = fuzzOptions(60, 11);

const content = oneof(
  integer({ min: 0, max: 1000 }),
  double({ min: -1e3, max: 1e6, noNaN: true }).map((value) => (Math.abs(value) < 1e-30 ? 0 : value)),
  constantFrom(0, -0, NaN, Infinity, -Infinity, 1e18, 1e-18, -5, 1e300),
);
const size = 5;
const contents = array(content, { minLength: size, maxLength: size });
const axes: Readonly<Record<string, PlottableAxis>> = {
  even: evenAxis(size, [-3, 7], { name: "x", label: "$x$ [GeV]" }),
  log: evenAxis(size, [0.01, 1e5], { log: true }),
  names: categoryAxis(["a", "b", "a longer name", "$\\mu$", ""]),
};
const look = record({
  axis: constantFrom("even", "log", "names"),
  yScale: constantFrom("linear", "log"),
  histtype: constantFrom("step", "fill", "errorbar", "band"),
  errorMethod: constantFrom("auto", "sqrt", "poisson"),
  flow: constantFrom("none", "hint", "show", "sum"),
  flags: record({ stack: constantFrom(true, false), band: constantFrom(true, false), errorBars: constantFrom(true, false) }),
});

/** A picture is one that can be read again, without numbers that are none. */
function assertPicture(svg: string): void {
  assert.doesNotMatch(svg.replace(/href="[^"]*"/g, ""), /NaN|Infinity|undefined|null/);
  assert.ok(toPdf(svg).length > 500);
}

test("whatever the contents, curves are a picture", () => {
  check(
    property(contents, contents, contents, look, (a, b, errors, { axis, yScale, histtype, errorMethod, flow, flags }) => {
      const one = (values: readonly number[]) => fakeHist([axes[axis]!], values, errors.map(Math.abs));
      const isStackable = !flags.stack || histtype === "step" || histtype === "fill";
      const options = { yScale, errorMethod, flow, ...flags, ...(isStackable ? { histtype } : {}), data: one(b), signal: { s: one(a) } };
      assertPicture(plot1d({ a: one(a), b: one(b) }, options));
    }),
    runs,
  );
});

test("whatever the contents, ratios, pulls and maps are pictures", () => {
  check(
    property(contents, contents, look, constantFrom("poisson", "poisson-ratio"), (a, b, { axis, yScale }, uncertainty) => {
      const one = (values: readonly number[]) => fakeHist([axes[axis]!], values, values.map(Math.abs));
      assertPicture(plotRatio(one(a), one(b), { yScale, uncertainty }));
      assertPicture(plotPull(one(a), { m: one(b), n: one(a) }, { yScale }));
      const map = fakeHist([axes[axis]!, axes["even"]!], [...a, ...b, ...a, ...b, ...a]);
      assertPicture(plot2d(map, { zScale: yScale }));
    }),
    runs,
  );
});
