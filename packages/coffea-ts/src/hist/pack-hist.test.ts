import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { fromBytes, pack, toBytes, unpack } from "../base/index.ts";
import { axis, createHist, Hist, slice, type Axis } from "./index.ts";
import { storageKinds } from "./storage/storage.ts";

const again = (hist: Hist): Hist => unpack(fromBytes(toBytes(pack(hist)))) as Hist;

const axes: readonly Axis[] = [
  axis.Regular(4, 0, 1, { name: "regular", label: "$x$", metadata: { deep: [1, null] } }),
  axis.Regular(4, 1, 100, { name: "log", transform: axis.transform.log }),
  axis.Regular(4, 1, 100, { name: "pow", transform: axis.transform.pow(0.3) }),
  axis.Regular(3, 0, 2, { name: "circular", circular: true }),
  axis.Variable([-Infinity, 0, 0.1, Infinity], { name: "variable", underflow: false }),
  axis.Integer(-2, 3, { name: "integer", growth: true }),
  axis.Boolean({ name: "boolean" }),
  axis.StrCategory(["a", "ü"], { name: "text", growth: true }),
  axis.IntCategory([3, -1], { name: "whole" }),
];

for (const kind of storageKinds) {
  test(`a histogram of every axis with storage ${kind} keeps each bit`, () => {
    for (const one of axes) {
      const hist = createHist([one], kind, { name: "h", label: "l", metadata: { year: 2012 } });
      const isText = one.kind === "strCategory";
      const values = isText ? ["a", "b", "a"] : one.kind === "boolean" ? [true, false, true] : [1, 2, 2];
      const isMean = kind === "mean" || kind === "weightedMean";
      hist.fill({ [one.name]: values, ...(isMean ? { sample: [0.1, 0.2, 0.7] } : {}), ...(kind === "int64" ? {} : { weight: 0.3 }) });
      const same = again(hist);
      assert.ok(same instanceof Hist);
      assert.ok(same.equals(hist), one.name);
      assert.deepStrictEqual(same.view({ flow: true }), hist.view({ flow: true }));
      assert.deepStrictEqual(same.variances(), hist.variances());
      assert.deepStrictEqual([same.name, same.label, same.metadata], ["h", "l", { year: 2012 }]);
      assert.ok(same.add(hist).equals(hist.add(hist)), "it adds as before");
    }
  });
}

test("a regular axis that grew, and a sliced one, merge with their originals", () => {
  const grown = new Hist(axis.Regular(10, 0, 0.7, { name: "x", growth: true })).fill({ x: [-3.3, 5.1] });
  assert.ok(again(grown).equals(grown));
  assert.equal(again(grown).differenceOfAxes(grown), null);
  const half = new Hist(axis.Boolean({ name: "b" })).fill({ b: [true] }).select({ b: slice(1, 2) });
  assert.ok(again(half).equals(half));
});

test("NaN, −0 and infinite contents stay", () => {
  const hist = createHist([axis.Regular(4, 0, 4, { name: "x" })], "double");
  hist.fill({ x: [0.5, 1.5, 2.5], weight: [NaN, -0, Infinity] });
  const { data } = again(hist).values();
  assert.deepStrictEqual([...data], [...hist.values().data]);
});

test("queued fills run before", () => {
  const hist = Hist.new.reg(2, 0, 2, { name: "x" }).double();
  hist.fill({ x: ak.fromIter([0.5, 1.5, 1.7]) });
  assert.deepEqual([...again(hist).values().data], [1, 2]);
});

test("a function as transform is refused with the way out", () => {
  const hist = new Hist(axis.Regular(4, 0, 1, { name: "eta", transform: axis.transform.func(Math.sinh, Math.asinh) }));
  assert.throws(() => pack({ hist }), { code: "NotShippable", message: /axis "eta" has a function of yours \(sinh, asinh\)/ });
});
