import assert from "node:assert/strict";
import { test } from "node:test";
import { randomNumbers } from "../../../test/oracle/random-histograms.ts";
import { regularAxis } from "../axis/regular.ts";
import { BLOCK, kernelsFor } from "./fill-kernels.ts";

const beside = (x: number): number[] => [x, x * (1 - 2 ** -53), x * (1 + 2 ** -52), x - Number.MIN_VALUE, x + Number.MIN_VALUE];

test("bins of values, edges, their neighbours and what is no number are those of the axis, times the stride", () => {
  const random = randomNumbers(11);
  for (let trial = 0; trial < 200; trial++) {
    const start = (random() - 0.5) * 10 ** (random() * 12 - 6);
    const range = { bins: 1 + Math.floor(random() * 300), start, stop: start + (random() - 0.4) * 10 ** (random() * 12 - 6) };
    const axis = regularAxis(range, { name: "x" });
    const around = Array.from({ length: 101 + (trial % 4) }, () => start + (random() * 1.4 - 0.2) * (range.stop - start));
    const special = [NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, Number.MIN_VALUE, -Number.MIN_VALUE];
    const values = Float64Array.from([...special, ...[...axis.edges].slice(0, 200).flatMap(beside), ...around]);
    const kernels = kernelsFor(0)!;
    kernels.bins.fill(1000);
    kernels.addLinear(values, axis.linearRange!, 7);
    const found = [...kernels.bins.subarray(0, values.length)];
    assert.deepEqual(
      found,
      Array.from(values, (value) => 1000 + 7 * (axis.index(value) + 1)),
      JSON.stringify(range),
    );
  }
});

test("counts begin at zero, in blocks of any length", () => {
  const kernels = kernelsFor(5)!;
  for (const length of [0, 1, 3, 4, 7, BLOCK]) {
    kernelsFor(5);
    for (let i = 0; i < length; i++) kernels.bins[i] = i % 5;
    kernels.count(length);
    assert.deepEqual(
      [...kernels.counts.subarray(0, 5)],
      Array.from({ length: 5 }, (_, bin) => Math.ceil((length - bin) / 5) || 0),
    );
  }
});

test("more bins than before", () => {
  const many = kernelsFor(100_000)!;
  many.bins[0] = 99_999;
  many.count(1);
  assert.equal(many.counts[99_999], 1);
  assert.equal(kernelsFor(100_000)!.counts[99_999], 0);
});

test("where WebAssembly is not to be had there are no kernels", async () => {
  const { WebAssembly: original } = globalThis;
  const copy = "./fill-kernels.ts?without";
  const fresh = (await import(copy)) as { kernelsFor: typeof kernelsFor };
  Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true, writable: true });
  try {
    assert.equal(fresh.kernelsFor(10), null);
    assert.equal(fresh.kernelsFor(10), null);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", { value: original, configurable: true, writable: true });
  }
});
