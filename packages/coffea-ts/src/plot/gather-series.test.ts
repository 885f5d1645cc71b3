import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { gatherSeries } from "./gather-series.ts";
import type { PlotInput } from "./plottable.ts";

const x = evenAxis(2, [0, 4], { name: "pt" });
const one = fakeHist([x], [1, 2]);

test("several histograms: an object with names, a list, anything iterable; labels in order or by name", () => {
  const texts = (input: PlotInput, labels?: Record<string, string> | string[]) =>
    gatherSeries(input, labels === undefined ? {} : { labels }).series.map((series) => series.label);
  assert.deepEqual(texts({ a: one, b: one }), ["a", "b"]);
  assert.deepEqual(texts([one, { ...one, name: "second" }]), ["", "second"]);
  assert.deepEqual(texts(new Set([one, { ...one, label: "L" }]), ["first"]), ["first", "L"]);
  assert.deepEqual(texts({ a: one, b: one }, { b: "B" }), ["a", "B"]);
  assert.deepEqual(texts(fakeHist([categoryAxis(["p", "q"]), x], [1, 2, 3, 4]), ["P", "Q"]), ["P", "Q"]);
});

test("other bins, other categories, more axes, no histograms: named, with the way out", () => {
  const refuse = (input: unknown, message: RegExp) => assert.throws(() => gatherSeries(input as PlotInput, {}), { message });
  refuse({ a: one, b: fakeHist([evenAxis(3, [0, 4], { name: "pt" })], [1, 2, 3]) }, /"b" and "a" differ: 3 bins.*2 on/);
  refuse([one, fakeHist([evenAxis(2, [0, 5])], [1, 2])], /border 1 of the bins is 2\.5 and 2/);
  refuse([fakeHist([categoryAxis(["p"])], [1]), fakeHist([categoryAxis(["q"])], [1])], /bin 0 is "q" and "p"/);
  refuse([one, fakeHist([categoryAxis(["p", "q"])], [1, 2])], /categories/);
  refuse({ a: fakeHist([x, x], [1, 2, 3, 4]) }, /"a" has 2 \(pt, pt\).*project\("pt"\)/);
  refuse([], /empty/);
  refuse({ a: 5 }, /"a" of what is to be drawn is not a histogram/);
  refuse(7, /^7 cannot be drawn/);
});
