import assert from "node:assert/strict";
import { test } from "node:test";
import { wasm } from "../../base/index.ts";
import { addLinear, countEntries, findFractions } from "./kernel-functions.ts";

const memory = new WebAssembly.Memory({ initial: 1 });
const module = new WebAssembly.Module(wasm.assemble([addLinear(), countEntries(), findFractions()]));
const run = new WebAssembly.Instance(module, { env: { memory } }).exports as Record<string, (...numbers: number[]) => void>;
const [VALUES, BINS, COUNTS] = [0, 1024, 2048];

test("addLinear adds the bin after underflow times the stride", () => {
  const values = new Float64Array(memory.buffer, VALUES, 8);
  const bins = new Int32Array(memory.buffer, BINS, 8);
  values.set([-1, 0, 0.49, 0.5, 1.99, 2, NaN, -Infinity]);
  bins.set([5, 5, 5, 5, 5, 5, 5, 5]);
  run["addLinear"]!(VALUES, BINS, VALUES + 64, 0, 2, 4, 4, 10);
  assert.deepEqual([...bins], [5, 15, 15, 25, 45, 55, 55, 5]);
});

test("with a scale of its own, one bin per integer", () => {
  const values = new Float64Array(memory.buffer, VALUES, 4);
  const bins = new Int32Array(memory.buffer, BINS, 4);
  values.set([6, 7, 9, 10]);
  bins.fill(0);
  run["addLinear"]!(VALUES, BINS, VALUES + 32, 7, 1, 1, 3, 1);
  assert.deepEqual([...bins], [0, 1, 3, 4]);
});

test("countEntries counts", () => {
  new Int32Array(memory.buffer, BINS, 8).set([0, 2, 2, 1, 2, 0, 2, 2]);
  run["countEntries"]!(BINS, BINS + 32, COUNTS);
  assert.deepEqual([...new Int32Array(memory.buffer, COUNTS, 3)], [2, 1, 5]);
});

test("findFractions finds what is no whole number", () => {
  const values = new Float64Array(memory.buffer, VALUES, 4);
  const found = new Int32Array(memory.buffer, BINS, 4);
  values.set([0, -3, 2 ** 51, 7]);
  run["findFractions"]!(VALUES, VALUES + 32, BINS);
  assert.deepEqual([...found], [0, 0, 0, 0]);
  values[2] = 0.25;
  run["findFractions"]!(VALUES, VALUES + 32, BINS);
  assert.deepEqual([...found], [-1, -1, 0, 0]);
});
