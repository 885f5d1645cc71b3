import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import type { MemberValue, RootObject } from "../streamer/root-object.ts";
import { dimensionsOf, RootHistogram } from "./root-histogram.ts";

const object = (className: string, members: Record<string, MemberValue>): RootObject => ({
  className,
  version: 1,
  members: new Map(Object.entries(members)),
});
const array = (...values: number[]): RootObject => object("TArrayD", { fArray: Float64Array.from(values) });
const axis = (bins: number, rest: Record<string, MemberValue> = {}): RootObject =>
  object("TAxis", { fName: "axis", fTitle: "title", fNbins: bins, fXmin: 0, fXmax: bins, fXbins: array(), ...rest });

test("one axis: values and variances with and without flow", () => {
  const plain = new RootHistogram(
    object("TH1F", { fName: "h", fTitle: "H", fEntries: 5, fXaxis: axis(2), fSumw2: array(), fArray: Float32Array.of(1, 2, -3, 4) }),
  );
  assert.deepEqual([plain.name, plain.label, plain.entries, plain.kind, plain.weighted], ["h", "H", 5, "COUNT", false]);
  assert.deepEqual([...plain.values().data], [2, -3]);
  assert.deepEqual([...plain.values({ flow: true }).data], [1, 2, -3, 4]);
  assert.deepEqual([...plain.variances({ flow: true }).data], [1, 2, 0, 4]);
  assert.deepEqual([...plain.axes[0]!.edges], [0, 1, 2]);
  assert.equal(plain.contents().storage, "double");
  const weighted = new RootHistogram(object("TH1D", { fXaxis: axis(1), fSumw2: array(4, 9, 16), fArray: Float64Array.of(2, 3, 4) }));
  assert.deepEqual([...weighted.errors().data], [3]);
  assert.deepEqual([...weighted.counts().data], [1]);
  assert.equal(weighted.contents().storage, "weight");
});

test("two axes: ROOT has the first one fastest, values have the last one", () => {
  const cells = Int32Array.from({ length: 12 }, (_, i) => i); // 3 by 4 with flow
  const hist = new RootHistogram(object("TH2I", { fXaxis: axis(1), fYaxis: axis(2), fSumw2: array(), fArray: cells }));
  assert.deepEqual(hist.values({ flow: true }).shape, [3, 4]);
  assert.deepEqual([...hist.values({ flow: true }).data], [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11]);
  assert.deepEqual(
    [hist.values().shape, [...hist.values().data]],
    [
      [1, 2],
      [4, 7],
    ],
  );
  assert.equal(hist.contents().storage, "int64");
});

test("bins of their own width, bins with labels", () => {
  const labels: RootObject = {
    ...object("THashList", {}),
    items: [object("TObjString", { fString: "e" }), object("TObjString", { fString: "mu" })],
  };
  const hist = new RootHistogram(
    object("TH2D", {
      fXaxis: axis(2, { fXbins: array(0, 1, 10) }),
      fYaxis: axis(2, { fLabels: labels }),
      fSumw2: array(),
      fArray: new Float64Array(16),
    }),
  );
  assert.deepEqual(
    hist.axes.map(({ kind }) => kind),
    ["variable", "strCategory"],
  );
  assert.deepEqual(
    [hist.axes[0]!.bins[1], hist.axes[1]!.bins],
    [
      [1, 10],
      ["e", "mu"],
    ],
  );
});

test("profiles: means, their errors, effective entries", () => {
  const members = {
    fXaxis: axis(1),
    fSumw2: array(0, 20, 0),
    fArray: Float64Array.of(0, 6, 0),
    fBinEntries: array(0, 2, 0),
    fBinSumw2: array(),
  };
  const profile = new RootHistogram(object("TProfile", members));
  assert.deepEqual([profile.kind, profile.weighted, profile.values().data[0], profile.counts().data[0]], ["MEAN", false, 3, 2]);
  assert.equal(profile.errors().data[0], 1 / Math.sqrt(2));
  assert.deepEqual(profile.contents().fields["sumOfDeltasSquared"], Float64Array.of(0, 2, 0));
  const weighted = new RootHistogram(object("TProfile", { ...members, fBinSumw2: array(0, 4, 0) }));
  assert.deepEqual([weighted.weighted, weighted.counts().data[0], weighted.contents().storage], [true, 1, "weightedMean"]);
});

test("what is no histogram, and contents that do not fit the axes", () => {
  assert.deepEqual(["TH1F", "TH3D", "TProfile", "TProfile2D", "TH2Poly", "THStack"].map(dimensionsOf), [1, 3, 1, 2, 0, 0]);
  assert.throws(
    () => new RootHistogram(object("TGraph", {})),
    (error) => isCoffeaError(error, "BadArgument"),
  );
  const short = object("TH1D", { fXaxis: axis(1000), fSumw2: array(), fArray: new Float64Array(3) });
  // Two sizes below zero have a product that could be right.
  const negative = object("TH2D", { fXaxis: axis(-4), fYaxis: axis(-5), fSumw2: array(), fArray: new Float64Array(6) });
  for (const bad of [short, negative])
    assert.throws(
      () => new RootHistogram(bad),
      (error) => isCoffeaError(error, "CorruptFile"),
    );
});
