import assert from "node:assert/strict";
import { test } from "node:test";
import { wasm } from "../../base/index.ts";
import type { EdgeTable } from "../axis/edge-table.ts";
import { addByBits, addBySteps, edgeParameters } from "./edge-functions.ts";

const memory = new WebAssembly.Memory({ initial: 1 });
const module = new WebAssembly.Module(wasm.assemble([addByBits(), addBySteps()]));
const run = new WebAssembly.Instance(module, { env: { memory } }).exports as Record<string, (...numbers: number[]) => void>;
const [VALUES, BINS, EDGES, BUCKETS, UNDECIDED] = [0, 1024, 2048, 3072, 4096];
const bins = new Int32Array(memory.buffer, BINS, 8);
const words = new Int32Array(memory.buffer);

function add(name: string, values: readonly number[], table: EdgeTable, stride: number): number[] {
  new Float64Array(memory.buffer, VALUES, values.length).set(values);
  new Float64Array(memory.buffer, EDGES, table.edges.length).set(table.edges);
  words.set(table.buckets, BUCKETS / 4);
  bins.fill(5);
  run[name]!(VALUES, BINS, VALUES + 8 * values.length, stride, EDGES, BUCKETS, ...edgeParameters(table, UNDECIDED));
  return [...words.subarray(UNDECIDED / 4 + 1, words[UNDECIDED / 4]! / 4)];
}

test("steps lead to the bin, counted from underflow", () => {
  const edges = Float64Array.of(0, 1, 1.5, 4, Infinity);
  const table = { edges, buckets: Int32Array.of(0, 0, 1, 2, 2), size: 3, low: 0, high: 4, floor: -Infinity, bucket: { kind: "steps", scale: 1 }, doubt: null } as const; // prettier-ignore
  assert.deepEqual(add("addBySteps", [-1, 0, 1, 1.4, 1.5, 3.9, 4, NaN], table, 10), []);
  assert.deepEqual([...bins], [5, 15, 25, 25, 35, 35, 45, 45]);
});

test("bits lead to the bin; values beside an edge are listed, and nothing is added for them", () => {
  const edges = Float64Array.of(1, 2, 4, Infinity);
  const table = { edges, buckets: Int32Array.of(0, 0, 1, 2), size: 2, low: 0.99, high: 4.01, floor: 0, bucket: { kind: "bits", shift: 20, first: 1022 }, doubt: 0.001 } as const; // prettier-ignore
  assert.deepEqual(add("addByBits", [0.5, 1.5, 1.999, 2, 3, -1, NaN, 5], table, 1), [16, 24]);
  assert.deepEqual([...bins], [5, 6, 5, 5, 7, 8, 8, 8]);
});
