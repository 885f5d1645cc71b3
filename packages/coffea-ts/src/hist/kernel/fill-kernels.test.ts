import assert from "node:assert/strict";
import { test } from "node:test";
import { randomNumbers } from "../../../test/oracle/random-histograms.ts";
import { regularAxis } from "../axis/regular.ts";
import * as transform from "../axis/transform.ts";
import { variableAxis } from "../axis/variable.ts";
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

test("bins on axes with tables of edges are those of the axis, times the stride", () => {
  const random = randomNumbers(12);
  const kernels = kernelsFor(0)!;
  for (let trial = 0; trial < 60; trial++) {
    const start = 10 ** (random() * 12 - 6);
    const bins = 1 + Math.floor(random() * 300);
    const log = regularAxis({ bins, start, stop: start * (1 + 10 ** (random() * 6 - 2)), transform: transform.log }, { name: "x" });
    const steps = Array.from({ length: bins + 1 }, () => random() + 0.01);
    const edges = Float64Array.from(steps, (_, i) =>
      steps.slice(0, i).reduce((sum, step) => sum + step, 10 * start * (random() < 0.5 ? -1 : 1)),
    );
    for (const axis of [log, variableAxis(edges.toSorted(), { name: "x" })]) {
      const { edgeTable } = axis;
      if (edgeTable === null) continue;
      const special = [NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, Number.MIN_VALUE, -Number.MIN_VALUE];
      const [low, high] = [axis.edges[0]!, axis.edges[bins]!];
      const around = Array.from({ length: 101 + (trial % 4) }, () => low + (random() * 1.4 - 0.2) * (high - low));
      const values = Float64Array.from([...special, ...[...axis.edges].slice(0, 200).flatMap(beside), ...around]);
      kernels.bins.fill(1000);
      kernels.addByEdges(values, edgeTable, 7, (value) => axis.index(value));
      assert.deepEqual(
        [...kernels.bins.subarray(0, values.length)],
        Array.from(values, (value) => 1000 + 7 * (axis.index(value) + 1)),
      );
    }
  }
});

test("tables replace others where there is no room for all, and one that is too large is refused", () => {
  const kernels = kernelsFor(0)!;
  const axes = Array.from({ length: 40 }, (_, k) =>
    regularAxis({ bins: 1000, start: 1 + k, stop: 1000, transform: transform.log }, { name: "x" }),
  );
  const values = Float64Array.from({ length: 999 }, (_, i) => 0.5 + i);
  for (const axis of [...axes, ...axes]) {
    kernels.bins.fill(0);
    kernels.addByEdges(values, axis.edgeTable!, 1, (value) => axis.index(value));
    assert.deepEqual(
      [...kernels.bins.subarray(0, values.length)],
      Array.from(values, (value) => axis.index(value) + 1),
    );
  }
  assert.equal(kernels.hasRoomFor(axes[0]!.edgeTable!), true);
  assert.equal(
    kernels.hasRoomFor(regularAxis({ bins: 50_000, start: 1, stop: 1000, transform: transform.log }, { name: "x" }).edgeTable!),
    false,
  );
});

test("values that are whole and below 2^52, wherever the one is that is not", () => {
  const kernels = kernelsFor(0)!;
  for (const length of [0, 1, 2, 5, BLOCK, BLOCK + 3]) {
    const values = Float64Array.from({ length }, (_, i) => (i % 3 === 0 ? -i : 2 ** 52 - 1 - i));
    assert.equal(kernels.areWhole(values), true);
    for (const wrong of [0.5, NaN, Infinity, -(2 ** 52)]) {
      for (const place of [0, length >> 1, length - 1]) {
        if (length > 0) assert.equal(kernels.areWhole(values.with(place, wrong)), false, `${wrong} at ${place} of ${length}`);
      }
    }
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
