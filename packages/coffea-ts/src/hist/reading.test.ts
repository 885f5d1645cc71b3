import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./hist.ts";
import { compensatedSum } from "./reading.ts";

test("flow bins are left out unless asked for", () => {
  const hist = Hist.new.bool({ name: "b" }).reg(2, 0, 2, { name: "x" }).strCat(["a"], { name: "s" }).int64();
  hist.fill({ b: true, x: [-1, 0.5, 1.5, 9], s: "a" }).fill({ b: false, x: 0.5, s: "z" as "a" });
  assert.deepEqual(hist.values().toList(), [
    [[0], [0]],
    [[1], [1]],
  ]);
  assert.deepEqual(hist.values({ flow: true }).shape, [2, 4, 2]);
  assert.equal(hist.sum(), 2);
  assert.equal(hist.sum({ flow: true }), 5);
});

test("values are copies", () => {
  const hist = Hist.new.reg(1, 0, 1, { name: "x" }).double().fill({ x: 0.5 });
  hist.values({ flow: true }).data.fill(9);
  assert.deepEqual(hist.values({ flow: true }).toList(), [0, 1, 0]);
});

test("sums do not lose small terms", () => {
  assert.equal(compensatedSum(Float64Array.of(1e16, 1, -1e16, 1)), 2);
  assert.equal(compensatedSum(Float64Array.of(1, Infinity)), Infinity);
});

test("density integrates to 1", () => {
  const hist = Hist.new
    .var([0, 1, 4], { name: "x" })
    .double()
    .fill({ x: [0.5, 2, 3, 3.5, 99] });
  assert.deepEqual(hist.density().toList(), [0.25, 0.25]);
  assert.deepEqual(Hist.new.reg(2, 0, 1, { name: "x" }).double().density().toList(), [0, 0]);
});
