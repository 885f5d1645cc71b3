import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../index.ts";

test("pictures of one and two axes, of curves by category, a circle, and text alone", (t) => {
  const one = Hist.new
    .reg(3, 0, 3, { name: "x", label: "a < b & c" })
    .double()
    .fill({ x: [0.5, 0.5, 1.5, 9] });
  t.assert.snapshot(one.toHtml(), { serializers: [String] });
  const two = Hist.new
    .reg(2, 0, 2, { name: "x" })
    .int(0, 2, { name: "n", label: "number" })
    .int64()
    .fill({ x: [0.5, 1.5, 1.5], n: [0, 1, 1] });
  t.assert.snapshot(two.toHtml(), { serializers: [String] });
  const overlaid = Hist.new
    .reg(2, 0, 2, { name: "x" })
    .strCat(["a", "<b>"], { name: "s" })
    .int64()
    .fill({ x: [0.5, 1.5, 1.5], s: ["a", "<b>", "<b>"] });
  t.assert.snapshot(overlaid.toHtml(), { serializers: [String] });
  assert.match(overlaid.project("s", "x").toHtml(), /points="0,0 0,0 125,0 125,-100 250,-100 250,0"/);
  const circle = Hist.new
    .reg(4, 0, 4, { name: "phi", circular: true })
    .double()
    .fill({ phi: [0.5, 1.5, 1.5] });
  t.assert.snapshot(circle.toHtml(), { serializers: [String] });
  assert.doesNotMatch(Hist.new.bool({ name: "a" }).bool({ name: "b" }).bool({ name: "c" }).double().toHtml(), /<svg/);
});

test("no picture of more bins than can be seen", () => {
  const hist = (x: number, y: number) => Hist.new.reg(x, 0, 1, { name: "x" }).reg(y, 0, 1, { name: "y" }).double();
  assert.match(hist(200, 1).toHtml(), /<svg/);
  for (const large of [hist(201, 1), hist(1, 201), hist(1, 1001).project("y")]) assert.doesNotMatch(large.toHtml(), /<svg/);
  assert.match(hist(1, 1000).project("y").toHtml(), /<svg/);
});

test("infinite edges make no NaN in the picture", () => {
  const h = Hist.new.var([-Infinity, 0, Infinity], { name: "x" }).double().fill({ x: 1 });
  assert.doesNotMatch(h.toHtml().split("</svg>")[0]!, /NaN/);
});
