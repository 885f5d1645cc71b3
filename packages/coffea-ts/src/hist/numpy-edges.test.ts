import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./index.ts";
import { numpyEdges } from "./numpy-edges.ts";

const edges = (hist: Hist, flow = false): number[] => [...numpyEdges(hist.axes[0]!, flow)];
const below = (x: number): number => x * (1 - 2 ** -53);

test("NumPy's last bin holds its upper edge, so ours ends one float64 before", () => {
  assert.deepEqual(edges(Hist.new.reg(2, 0, 4, { name: "x" }).double()), [0, 2, below(4)]);
  assert.deepEqual(edges(Hist.new.var([0, 1, 4], { name: "x" }).double()), [0, 1, below(4)]);
  assert.deepEqual(edges(Hist.new.int(3, 5, { name: "x" }).double()), [3, 4, 5 - 2 ** -50]);
});

test("but not where the upper edge belongs to the last bin: without overflow", () => {
  assert.deepEqual(edges(Hist.new.reg(2, 0, 4, { overflow: false, name: "x" }).double()), [0, 2, 4]);
});

test("edges around with the flow bins, and positions of categories", () => {
  assert.deepEqual(edges(Hist.new.reg(2, 0, 4, { name: "x" }).double(), true), [-Infinity, 0, 2, below(4), Infinity]);
  assert.deepEqual(edges(Hist.new.reg(2, 0, 4, { underflow: false, name: "x" }).double(), true), [0, 2, below(4), Infinity]);
  assert.deepEqual(edges(Hist.new.strCat(["a", "b"], { name: "x" }).double(), true), [0, 1, 2, 3]);
  assert.deepEqual(edges(Hist.new.strCat(["a", "b"], { name: "x" }).double()), [0, 1, 2]);
});
