import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { curveSetOf } from "./curve-set.ts";

const x = evenAxis(3, [0, 6], { name: "pt" });
const [a, b] = [fakeHist([x], [1, 2, 3]), fakeHist([x], [4, 5, 6], [16, 25, 36])];
const labels = (curves: readonly { readonly label: string }[]) => curves.map((curve) => curve.label);

test("a stack: later parts on earlier ones, the legend from the top down, data first, the band last", () => {
  const set = curveSetOf({ a, b }, { stack: true, band: true, data: a, signal: { s: b } });
  assert.deepEqual(labels(set.curves), ["a", "b", "Stat. unc.", "s", "Data"]);
  assert.deepEqual(labels(set.legend), ["Data", "b", "a", "s", "Stat. unc."]);
  assert.deepEqual(
    [[...set.curves[1]!.values], [...set.curves[1]!.base!]],
    [
      [5, 7, 9],
      [1, 2, 3],
    ],
  );
  assert.deepEqual([...set.curves[2]!.errors!.up], [Math.sqrt(17), Math.sqrt(27), Math.sqrt(39)]);
  assert.deepEqual([...set.curves[3]!.values], [4, 5, 6]);
  assert.equal(new Set(set.curves.map((curve) => curve.paint.color)).size, 5);
});

test("density of overlaid curves is their own, in a stack that of the total", () => {
  const [own] = curveSetOf({ a, b }, { density: true }).curves;
  assert.deepEqual([...own!.values], [1 / 12, 2 / 12, 3 / 12]);
  const total = curveSetOf({ a, b }, { density: true, stack: true }).curves[1]!;
  assert.ok(Math.abs(total.values.reduce((sum, value) => sum + 2 * value, 0) - 1) < 1e-12);
});

test("each curve can be drawn in its own way, by name", () => {
  const set = curveSetOf({ a, b }, { histtype: { b: "errorbar" }, labels: { a: "A" } });
  assert.deepEqual(
    set.curves.map((curve) => [curve.label, curve.histtype]),
    [
      ["A", "step"],
      ["b", "errorbar"],
    ],
  );
  assert.throws(() => curveSetOf({ a, b }, { histtype: { c: "fill" } }), { code: "BadArgument", message: /no such curve/ });
});

test("unknown values are named with the nearest, bands without variances refused", () => {
  assert.throws(() => curveSetOf(a, { histtype: "stepp" as "step" }), { code: "BadArgument", message: /"stepp".*Did you mean "step"/ });
  assert.throws(() => curveSetOf(a, { flow: "shwo" as "show" }), { message: /Did you mean "show"/ });
  assert.throws(() => curveSetOf([a, fakeHist([x], [1, 2, 3], null)], { stack: true, band: true }), { message: /variances.*\.weight\(\)/ });
  assert.throws(() => curveSetOf(a, { stack: true, histtype: "errorbar" }), { message: /data/ });
  assert.throws(() => curveSetOf(a, { density: true, flow: "show" }), { message: /no width/ });
  assert.throws(() => curveSetOf(a, { data: fakeHist([evenAxis(3, [0, 5])], [1, 2, 3]) }), { code: "BadAxis", message: /border 1/ });
});
