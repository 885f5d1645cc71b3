import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist/index.ts";
import { plot1d } from "./plot1d.ts";
import { seriesOf } from "./series.ts";
import { xAxisOf, xTicksOf } from "./x-axis.ts";

const h = Hist.new.reg(4, 0, 8, { name: "pt", label: "$p_T$ [GeV]" }).int64();
h.fill({ pt: [-1, 1, 3, 3, 9, 10, 11] });
const values = (flow: "none" | "hint" | "show" | "sum") => [...seriesOf(h, { flow }).series[0]!.values];

test("flow bins: left out, hinted at, added to the outermost bins, or bins of their own", () => {
  assert.deepEqual(values("none"), [1, 2, 0, 0]);
  assert.deepEqual(values("hint"), [1, 2, 0, 0]);
  assert.deepEqual(values("sum"), [2, 2, 0, 3]);
  assert.deepEqual(values("show"), [1, 1, 2, 0, 0, 3]);
  assert.deepEqual(seriesOf(h, {}).series[0]!.outside, { under: 1, over: 3 });
  assert.equal(
    plot1d(h)
      .match(/class="flow-marks"[^>]*d="([^"]*)"/)![1]!
      .split("M").length,
    3,
  );
  assert.doesNotMatch(plot1d(h, { flow: "none" }), /flow-marks/);
});

test("shown flow bins have names, the axis keeps its own ticks, and the width of a bin its text", () => {
  const { axis } = seriesOf(h, { flow: "show" });
  const ticks = xTicksOf(axis, xAxisOf(axis, {}), 8).major;
  assert.deepEqual(
    ticks.map((tick) => tick.label).filter((label) => /[<>]/.test(label)),
    ["<0", ">8"],
  );
  assert.ok(ticks.every((tick) => /[<>]/.test(tick.label) || (tick.value > 0 && tick.value < 8)));
  assert.match(plot1d(h, { flow: "show" }), /aria-label="Events \/ 2 GeV"/);
});

test("categories have one flow bin, an overlaid axis keeps its own out of the curves", () => {
  const cats = Hist.new.strCat(["a", "b"], { name: "c" }).reg(2, 0, 2, { name: "x" }).int64();
  cats.fill({ c: ["a", "b"], x: [0.5, 5] });
  assert.deepEqual(
    seriesOf(cats, { flow: "show" }).series.map((series) => Array.from(series.values)),
    [
      [0, 1, 0, 0],
      [0, 0, 0, 1],
    ],
  );
  const other = seriesOf(cats.project("c"), { flow: "show" }).axis;
  assert.deepEqual(other.bins, ["a", "b", "other"]);
});
