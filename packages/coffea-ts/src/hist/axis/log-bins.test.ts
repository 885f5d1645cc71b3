import assert from "node:assert/strict";
import { test } from "node:test";
import { accurateExp, accurateLog } from "./accurate-log.ts";
import { LogBins } from "./log-bins.ts";
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
    const out = new Int32Array(values.length);
    bins.locate(Float64Array.from(values), out);
    for (const [i, value] of values.entries()) assert.equal(out[i], binOf(accurateLog(value), range), `${value} in ${start} to ${stop}`);
  }
});

test("values without a logarithm", () => {
  const out = new Int32Array(6);
  new LogBins({ size: 10, min: 0, delta: 1 }).locate(Float64Array.of(0, -0, -1, NaN, Infinity, 1e-320), out);
  assert.deepEqual([...out], [-1, -1, 10, 10, 10, -1]);
});
