import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";

test("more entries than a block, on several axes", () => {
  const hist = Hist.new.bool({ name: "b" }).reg(10, 0, 10, { name: "x" }).int64();
  const length = 50_000;
  const x = Float64Array.from({ length }, (_, i) => (i % 11) + 0.5);
  hist.fill({ b: Uint8Array.from({ length }, (_, i) => i % 2), x });
  const expected = [Array.from({ length: 12 }, () => 0), Array.from({ length: 12 }, () => 0)];
  for (let i = 0; i < length; i++) expected[i % 2]![(i % 11) + 1]! += 1;
  assert.deepEqual(hist.values({ flow: true }).toList(), expected);
});

test("values outside an axis without flow are left out", () => {
  const hist = Hist.new.strCat(["a"], { name: "s", overflow: false }).reg(2, 0, 2, { name: "x", flow: false }).double();
  hist
    .fill({ s: ["a", "zz" as "a", "a"], x: [0, 1, 5] })
    .fill({ s: "zz" as "a", x: [0, 1] })
    .fill({ s: "a", x: -1 });
  assert.deepEqual(hist.values({ flow: true }).toList(), [[1, 0]]);
});

test("several growing axes in one fill", () => {
  const hist = Hist.new.strCat(["a"], { name: "s", growth: true }).int(0, 2, { name: "n", growth: true }).weight();
  hist.fill({ s: "a", n: [0, 1, 1] });
  hist.fill({ s: ["b", "a"], n: [-1, 3], weight: [2, 3] });
  assert.deepEqual(hist.axes[0]!.bins, ["a", "b"]);
  assert.deepEqual(hist.axes[1]!.bins, [-1, 0, 1, 2, 3]);
  assert.deepEqual(hist.values().toList(), [
    [0, 1, 2, 0, 3],
    [2, 0, 0, 0, 0],
  ]);
  assert.deepEqual(hist.variances()!.toList(), [
    [0, 1, 2, 0, 9],
    [4, 0, 0, 0, 0],
  ]);
});

test("what is in the underflow bin stays there when the axis grows downwards", () => {
  const hist = Hist.new.reg(2, 0, 2, { name: "x", growth: true }).double();
  hist.fill({ x: [-Infinity, 0.5] }).fill({ x: [-0.5, Infinity] });
  assert.deepEqual(hist.values({ flow: true }).toList(), [1, 1, 1, 0, 1]);
});

test("an infinity stays in overflow when the axis grows in the same fill", () => {
  const hist = Hist.new.var([0, 1], { name: "x", growth: true }).double();
  hist.fill({ x: [Infinity, NaN, 5, -Infinity, -5] });
  assert.deepEqual(hist.values({ flow: true }).toList(), [1, 1, 0, 1, 2]);
});

test("a fill that fails adds nothing", () => {
  const hist = Hist.new.strCat(["a"], { name: "s", growth: true }).reg(2, 0, 2, { name: "x" }).double();
  assert.throws(() => hist.fill({ s: ["b", "c"], x: [1, 2, 3] }), { code: "ShapeMismatch" });
  assert.throws(() => hist.fill({ s: "b", x: [1], weight: [1, 2] }), { code: "ShapeMismatch", message: /weight/ });
  assert.deepEqual(hist.axes[0]!.bins, ["a"]);
  assert.equal(hist.empty({ flow: true }), true);
});

test("no entries", () => {
  const hist = Hist.new.reg(2, 0, 2, { name: "x" }).double().fill({ x: [] }).fill({ x: new Float64Array() });
  assert.equal(hist.sum({ flow: true }), 0);
});
