import assert from "node:assert/strict";
import { test } from "node:test";
import { randomNumbers } from "../../../test/oracle/random-histograms.ts";
import { Hist } from "../hist.ts";

const random = randomNumbers(5);
const N = 10_007;
const x = Float64Array.from({ length: N }, () => [NaN, Infinity, -Infinity, 0, 1][Math.floor(random() * 100)] ?? random() * 1.4 - 0.2);
const y = Float32Array.from({ length: N }, () => random() * 12 - 1);
const n = Int32Array.from({ length: N }, () => Math.floor(random() * 8) - 1);
const weight = Float64Array.from({ length: N }, () => random() * 3 - 1);
const begin = () => Hist.new.reg(20, 0, 1, { name: "x" });

/** The same entries a hundred at a time, which is too few for the kernels. */
function inPieces<H extends Hist>(hist: H, values: Readonly<Record<string, unknown>>): H {
  for (let start = 0; start < N; start += 100) {
    const piece = Object.entries(values).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? (value as Float64Array).subarray(start, start + 100) : value,
    ]);
    hist.fill(Object.fromEntries(piece) as never);
  }
  return hist;
}

const cases: Record<string, [() => Hist, Readonly<Record<string, unknown>>]> = {
  "one axis": [() => begin().double(), { x }],
  "whole counts": [() => begin().int64(), { x }],
  "a weight storage without weights": [() => begin().weight(), { x }],
  weights: [() => begin().weight(), { x, weight }],
  "one weight": [() => begin().double(), { x, weight: 0.25 }],
  "two regular axes, one of float32": [() => begin().reg(12, 0, 10, { name: "y" }).double(), { x, y }],
  "an axis without flow": [() => begin().reg(12, 0, 10, { name: "y", flow: false }).double(), { x, y }],
  "an axis without flow first": [() => Hist.new.reg(12, 0, 10, { name: "y", flow: false }).reg(9, 0, 1, { name: "x" }).int64(), { x, y }],
  "an integer axis": [() => begin().int(0, 5, { name: "n" }).double(), { x, n }],
  "a category for all": [() => begin().strCat(["a", "b"], { name: "s" }).unlimited(), { x, s: "b" }],
  "a value outside for all": [() => begin().int(0, 5, { name: "n", flow: false }).double(), { x, n: 9 }],
  "a growing axis": [() => begin().int(0, 2, { name: "n", growth: true }).weight(), { x, n }],
  "more bins than entries": [() => Hist.new.reg(20_000, 0, 1, { name: "x" }).double(), { x }],
  means: [() => begin().mean(), { x, sample: weight }],
};

for (const [name, [make, values]] of Object.entries(cases)) {
  test(`the kernels and the plain loops give the same: ${name}`, () => {
    const [once, pieces] = [make().fill(values as never), inPieces(make(), values)];
    assert.ok(once.equals(pieces));
    assert.ok(!once.empty({ flow: true }) || name === "a value outside for all");
  });
}

test("counts are added exactly also where contents are not whole", () => {
  const hist = Hist.new.reg(1, 0, 1, { name: "x" }).double();
  hist.fill({ x: 0.5, weight: 1 / 3 });
  let expected = 1 / 3;
  for (let i = 0; i < 1000; i++) expected += 1;
  assert.equal(
    hist
      .fill({ x: new Float64Array(1000).fill(0.5) })
      .values()
      .at(0),
    expected,
  );
});
