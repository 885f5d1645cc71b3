import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist/index.ts";
import { outputJson } from "./output-json.ts";

test("integers of any size stay exact", () => {
  assert.equal(outputJson([2n ** 60n + 1n, -5n]).replace(/\s/g, ""), "[1152921504606846977,-5]");
});

test("typed arrays and sets are lists, maps objects or pairs", () => {
  const value = { t: Float32Array.of(1, 2), b: BigInt64Array.of(3n), s: new Set(["a"]), m: new Map([["k", 1]]), p: new Map([[1, "x"]]) };
  assert.deepEqual(JSON.parse(outputJson(value)), { t: [1, 2], b: [3], s: ["a"], m: { k: 1 }, p: [[1, "x"]] });
});

test("NaN and infinities are texts, missing values stay as JSON has them", () => {
  assert.deepEqual(JSON.parse(outputJson({ a: Number.NaN, b: Infinity, c: [-Infinity, null, undefined], d: undefined })), {
    a: "NaN",
    b: "Infinity",
    c: ["-Infinity", null, null],
  });
});

test("histograms are UHI objects, other objects what their toJSON says", () => {
  const h = Hist.new.reg(2, 0, 1, { name: "x" }).int64();
  h.fill({ x: [0.1, 0.2, 0.7] });
  const { hist, when } = JSON.parse(outputJson({ hist: h, when: new Date(0) })) as {
    hist: { uhi_schema: number; axes: object[] };
    when: string;
  };
  assert.deepEqual([hist.uhi_schema, hist.axes.length, when], [1, 1, "1970-01-01T00:00:00.000Z"]);
});
