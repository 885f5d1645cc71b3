import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, dimuonLike, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { curveSetOf } from "./curve-set.ts";
import { layoutHeader } from "./header.ts";
import { layoutPlot, type Panel } from "./layout.ts";
import { layoutLegend } from "./legend.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { PlottableHist } from "./plottable.ts";
import { styleFor } from "./style.ts";
import { xAxisOf } from "./x-axis.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
function layout(hist: PlottableHist, options: PlotOptions = {}, panel: Panel | null = null) {
  const set = curveSetOf(hist, options);
  const legend = set.legend.length > 1 ? layoutLegend({ title: "", entries: set.legend }, style, 400) : null;
  const contents = {
    axis: set.axis,
    curves: set.curves,
    x: xAxisOf(set.axis, options),
    header: layoutHeader(options, style, 900),
    legend,
    panel,
  };
  return { ...layoutPlot(contents, options, style), legend };
}

test("the frame leaves room for all labels", () => {
  const { frame, yTexts } = layout(fakeHist([evenAxis(10, [0, 1])], new Array(10).fill(12345)));
  const widest = Math.max(...yTexts.labels.map((label) => label.width));
  assert.ok(frame.left > widest + style.fonts.axisTitle && frame.right < 1000 && frame.bottom < 900 - style.fonts.axisTitle);
});

test("bars, legend and annotations fit below the upper end of the y axis", () => {
  const flat = fakeHist([evenAxis(10, [0, 1])], new Array(10).fill(100));
  assert.ok(layout(flat).scales.y.domain[1] < 110);
  assert.ok(layout(flat, { errorBars: true }).scales.y.domain[1] > 110);
  const several = layout(fakeHist([categoryAxis(["a", "b"]), evenAxis(10, [0, 1])], new Array(20).fill(100)));
  assert.ok(several.scales.y.at(100) > several.legendAt.y + several.legend!.height);
  const peak = layout(dimuonLike(200), { yScale: "log", annotations: [{ x: 3.1, text: "J" }] });
  assert.ok(peak.scales.y.at(peak.skyline.highest(0, 1000)) - peak.frame.top > style.fonts.annotation);
});

test("ranges that were asked for are kept", () => {
  const { scales } = layout(dimuonLike(200), { yScale: "log", yRange: [1, 100], xRange: [2, 4] });
  assert.deepEqual(
    [scales.y.domain, scales.x.domain],
    [
      [1, 100],
      [2, 4],
    ],
  );
});

test("a panel stands below, with the same borders, and its y labels are aligned with the upper ones", () => {
  const hist = fakeHist([evenAxis(10, [0, 1])], new Array(10).fill(12345));
  const { frame, panel, yTexts } = layout(hist, {}, { title: "Ratio", range: [0, 2], draw: () => "" });
  assert.ok(panel!.frame.top > frame.bottom && panel!.frame.bottom > panel!.frame.top + 100);
  assert.deepEqual([panel!.frame.left, panel!.frame.right], [frame.left, frame.right]);
  assert.equal(panel!.yTexts.labelRoom, yTexts.labelRoom);
  assert.equal(panel!.yTexts.ticks.major.at(-1)!.label, "", "no label at the border of the frames");
});
