import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, evenAxis } from "../../test/plots/fake-hist.ts";
import type { PlottableAxis } from "./plottable.ts";
import { xAxisOf, xTicksOf, xTitleOf, yTitleOf } from "./x-axis.ts";

const edges = (...values: number[]): PlottableAxis => ({ ...evenAxis(values.length - 1, [0, 1]), kind: "variable", edges: values });

test("the scale follows the axis' transformation unless it is chosen", () => {
  assert.equal(xAxisOf(evenAxis(3, [1, 1000], { log: true }), {}).kind, "log");
  assert.equal(xAxisOf(evenAxis(3, [1, 1000], { log: true }), { xScale: "linear" }).kind, "linear");
  assert.equal(xAxisOf(evenAxis(3, [1, 1000]), {}).kind, "linear");
});

test("bins out of sight are left out: infinite ones, those at 0 on a logarithmic axis, those beyond the range", () => {
  assert.deepEqual(xAxisOf(edges(-Infinity, 0, 1, Infinity), {}).domain, [0, 1]);
  const log = xAxisOf(edges(0, 1, 10, 100), { xScale: "log" });
  assert.deepEqual(
    [log.domain, log.bins.map((bin) => bin.index)],
    [
      [1, 100],
      [1, 2],
    ],
  );
  assert.deepEqual(
    xAxisOf(evenAxis(10, [0, 10]), { xRange: [2.5, 5] }).bins.map((bin) => bin.index),
    [2, 3, 4],
  );
});

test("categories and few integers are named at the middle of their bins", () => {
  const cuts = categoryAxis(["all", "muons"]);
  assert.deepEqual(xTicksOf(cuts, xAxisOf(cuts, {}), 5).major, [
    { value: 0.5, label: "all" },
    { value: 1.5, label: "muons" },
  ]);
  const jets: PlottableAxis = { ...evenAxis(3, [0, 3]), kind: "integer" };
  assert.deepEqual(
    xTicksOf(jets, xAxisOf(jets, {}), 5).major.map((tick) => tick.label),
    ["0", "1", "2"],
  );
  const many: PlottableAxis = { ...evenAxis(100, [0, 100]), kind: "integer" };
  assert.equal(xAxisOf(many, {}).isNamed, false);
});

test("titles: what was asked for, else label, else name; the y title says what a bin holds", () => {
  assert.equal(xTitleOf(evenAxis(2, [0, 1], { name: "pt", label: "$p_T$" }), {}), "$p_T$");
  assert.equal(xTitleOf(evenAxis(2, [0, 1], { name: "pt" }), {}), "pt");
  const mass = evenAxis(40, [0, 100], { label: "$m$ [GeV]" });
  assert.equal(yTitleOf(mass, {}), "Events / 2.5 GeV");
  assert.equal(yTitleOf(evenAxis(100, [0, 100], { label: "$m$ [GeV]" }), {}), "Events / GeV");
  assert.equal(yTitleOf(evenAxis(4, [1, 100], { label: "$m$ [GeV]", log: true }), {}), "Events / bin");
  assert.equal(yTitleOf(evenAxis(3, [0, 1], { label: "$m$ [GeV]" }), {}), "Events / bin");
  assert.equal(yTitleOf(categoryAxis(["a"]), {}), "Events");
  assert.equal(yTitleOf(mass, { density: true }), "Density");
  assert.equal(yTitleOf(mass, { yLabel: "Jets" }), "Jets");
});
