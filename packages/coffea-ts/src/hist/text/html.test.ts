import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../index.ts";

test("pictures of one and two axes, a circle, and text alone", (t) => {
  const one = Hist.new
    .reg(3, 0, 3, { name: "x", label: "a < b & c" })
    .double()
    .fill({ x: [0.5, 0.5, 1.5, 9] });
  t.assert.snapshot(one.toHtml(), { serializers: [String] });
  const two = Hist.new
    .reg(2, 0, 2, { name: "x" })
    .strCat(["a", "b"], { name: "s" })
    .int64()
    .fill({ x: [0.5, 1.5, 1.5], s: ["a", "b", "b"] });
  t.assert.snapshot(two.toHtml(), { serializers: [String] });
  const circle = Hist.new
    .reg(4, 0, 4, { name: "phi", circular: true })
    .double()
    .fill({ phi: [0.5, 1.5, 1.5] });
  t.assert.snapshot(circle.toHtml(), { serializers: [String] });
  assert.doesNotMatch(Hist.new.bool({ name: "a" }).bool({ name: "b" }).bool({ name: "c" }).double().toHtml(), /<svg/);
});

test("Jupyter is shown both", () => {
  const h = Hist.new.bool({ name: "b" }).double();
  const shown = (h as unknown as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")]!();
  assert.equal(shown["text/plain"], String(h));
  assert.match(shown["text/html"]!, /^<html>/);
});

test("infinite edges make no NaN in the picture", () => {
  const h = Hist.new.var([-Infinity, 0, Infinity], { name: "x" }).double().fill({ x: 1 });
  assert.doesNotMatch(h.toHtml().split("</svg>")[0]!, /NaN/);
});
