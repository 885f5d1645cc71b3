import assert from "node:assert/strict";
import { test } from "node:test";
import { accurateExp, accurateLog } from "./accurate-log.ts";
import { LogBins, logBinsOf } from "./log-bins.ts";
import { binOf } from "./transformed-range.ts";

test("beside every edge the bins are those of rounded logarithms", () => {
  for (const [start, stop, size] of [
    [0.2, 200, 300],
    [1, 1000, 3],
    [91, 91.4, 400],
    [1e-30, 1e40, 50],
    [1e7, 1e-3, 20],
  ] as const) {
    const min = accurateLog(start);
    const range = { size, min, delta: accurateLog(stop) - min };
    const bins = new LogBins(range);
    const values = Array.from({ length: size + 1 }, (_, i) => accurateExp(min + (i / size) * range.delta)).flatMap((edge) => [
      edge * (1 - 2 ** -52),
      edge * (1 - 2 ** -53),
      edge,
      edge * (1 + 2 ** -52),
    ]);
    // Few values go through Math.log, many through the table.
    for (const repeats of [1, 300]) {
      const many = Float64Array.from({ length: values.length * repeats }, (_, i) => values[i % values.length]!);
      const out = new Int32Array(many.length);
      bins.locate(many, out);
      for (const [i, value] of values.entries()) assert.equal(out[i], binOf(accurateLog(value), range), `${value} in ${start} to ${stop}`);
    }
  }
});

test("values without a logarithm", () => {
  const values = [0, -0, -1, NaN, Infinity, 1e-320, -Infinity];
  for (const repeats of [1, 100]) {
    const many = Float64Array.from({ length: values.length * repeats }, (_, i) => values[i % values.length]!);
    const out = new Int32Array(many.length);
    new LogBins({ size: 10, min: 0, delta: 1 }).locate(many, out);
    assert.deepEqual([...out.subarray(0, values.length)], [-1, -1, 10, 10, 10, -1, 10]);
  }
});

test("axes of the same range share bins and tables; only some are kept", () => {
  const range = { size: 10, min: 0, delta: 1 };
  const bins = logBinsOf(range);
  assert.equal(logBinsOf({ ...range }), bins);
  assert.equal(bins.table, bins.table);
  for (let k = 1; k <= 16; k++) assert.notEqual(logBinsOf({ ...range, delta: 1 + k }), bins);
  assert.notEqual(logBinsOf(range), bins);
});
