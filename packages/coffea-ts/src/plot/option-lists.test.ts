import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { cutEfficiencies } from "./cutflow/cutflow.ts";
import { cutflowTable } from "./cutflow/cutflow-table.ts";
import { plotCutflow } from "./cutflow/plot-cutflow.ts";
import { toPdf } from "./pdf.ts";
import { plot1d } from "./plot1d.ts";
import { plot2d } from "./plot2d.ts";
import { plot2dFull } from "./plot2d-full.ts";
import { plotPie } from "./plot-pie.ts";
import { plotPull } from "./plot-pull.ts";
import { plotRatio } from "./plot-ratio.ts";
import { toPng } from "./png.ts";
import { plotTerminal } from "./terminal/plot-terminal.ts";
import { plotTerminal2d } from "./terminal/plot-terminal2d.ts";
import { labelWarnings } from "./text/label.ts";

const axis = evenAxis(4, [0, 4]);
const one = fakeHist([axis], [1, 2, 3, 4]);
const two = fakeHist(
  [axis, axis],
  Array.from({ length: 16 }, (_, i) => i),
);
const cutflow = { labels: ["all", "one"], yields: [2, 1] };
/** What a user of plain JavaScript may write. */
const wrong = (value: unknown): never => value as never;

/** All functions that draw, with their options. */
const plots: Readonly<Record<string, (options: never) => unknown>> = {
  plot1d: (options) => plot1d(one, options),
  plotRatio: (options) => plotRatio(one, one, options),
  plotPull: (options) => plotPull(one, one, options),
  plotPie: (options) => plotPie(one, options),
  plot2d: (options) => plot2d(two, options),
  plot2dFull: (options) => plot2dFull(two, options),
  plotCutflow: (options) => plotCutflow(cutflow, options),
  cutflowTable: (options) => cutflowTable(cutflow, options),
  plotTerminal: (options) => plotTerminal(one, options),
  plotTerminal2d: (options) => plotTerminal2d(two, options),
  toPdf: (options) => toPdf(plot1d(one), options),
};

test("every plot refuses options that it does not know, and options that are none", () => {
  for (const [name, plot] of Object.entries(plots)) {
    assert.throws(() => plot(wrong({ zzzzz: 1 })), { code: "BadArgument", message: new RegExp(`^${name} has no option "zzzzz"`) });
    assert.throws(() => plot(wrong(null)), { code: "BadArgument", message: new RegExp(`^${name} takes its options as an object`) });
  }
  assert.throws(() => plot1d(one, wrong({ yscale: "log" })), { message: /Did you mean "yScale" or "xScale"|Did you mean "yScale"/ });
  assert.throws(() => plotRatio(one, one, wrong({ density: true })), { message: /plotRatio has no option "density"/ });
});

test("of what kind an option is", () => {
  for (const [options, message] of [
    [{ title: 5 }, /got 5 for its option "title", which takes a text/],
    [{ errorBars: "yes" }, /"yes" for its option "errorBars", which takes true or false/],
    [{ onWarning: 5 }, /"onWarning", which takes a function/],
    [{ xRange: [1] }, /got \[1\] for its option "xRange", which takes two numbers, \[from, to\]/],
    [{ yRange: 5 }, /got 5 for its option "yRange", which takes two numbers/],
    [{ yRange: ["a", "b"] }, /"yRange", which takes two numbers/],
    [{ colors: "red" }, /got "red" for its option "colors", which takes a list of texts/],
    [{ colors: [5] }, /"colors", which takes a list of texts/],
    [{ annotations: 5 }, /"annotations", which takes a list of places and texts/],
    [{ annotations: [{ x: "a", text: "b" }] }, /"annotations", which takes a list/],
    [{ annotations: [{ x: 1, text: 5 }] }, /"annotations", which takes a list/],
    [{ annotations: [null] }, /"annotations", which takes a list/],
    [{ histtype: 5 }, /histtype cannot be 5\. The possible values are/],
    [{ flow: true }, /flow cannot be true/],
  ] as const)
    assert.throws(() => plot1d(one, wrong(options)), { code: "BadArgument", message });
  assert.ok(plot1d(one, { annotations: [{ x: 1, text: "b" }], colors: ["red"], xRange: [0, 2], labels: ["a"] }).length > 0);
});

test("what is not to be drawn", async () => {
  for (const plot of [plot2d, plot2dFull, plotPie, plotTerminal, plotTerminal2d] as ((input: never) => unknown)[])
    for (const input of [undefined, 5, {}])
      assert.throws(() => plot(wrong(input)), { code: "BadArgument", message: /^\w+ takes a histogram, but got / });
  assert.throws(() => plot1d(wrong(5)), { code: "BadArgument", message: /^5 cannot be drawn/ });
  assert.throws(() => plot1d(wrong(null)), { code: "BadArgument", message: /^null cannot be drawn/ });
  for (const flow of [undefined, 5, { labels: ["a"] }, { labels: ["a"], yields: ["1"] }, { labels: "a", yields: [1] }]) {
    assert.throws(() => cutEfficiencies(wrong(flow)), { code: "BadArgument", message: /A cutflow is \{ labels, yields \}/ });
    assert.throws(() => cutflowTable(wrong(flow)), { code: "BadArgument" });
  }
  for (const flow of [undefined, 5, { labels: ["a"] }]) assert.throws(() => plotCutflow(wrong(flow)), { code: "BadArgument" });
  for (const text of [undefined, 5]) {
    assert.throws(() => toPdf(wrong(text)), { code: "BadArgument", message: /^toPdf takes the text/ });
    assert.throws(() => labelWarnings(wrong(text)), { code: "BadArgument", message: /^A label is a text/ });
    await assert.rejects(async () => toPng(wrong(text)), { code: "BadArgument", message: /^toPng takes the text/ });
  }
  await assert.rejects(async () => toPng(plot1d(one), wrong({ widht: 5 })), {
    code: "BadArgument",
    message: /toPng has no option "widht"/,
  });
});
