import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLabel } from "./label.ts";
import { layoutNodes } from "./tex-layout.ts";

const layout = (label: string) => layoutNodes(parseLabel(label).nodes);

test("subscripts go down, superscripts up, both are smaller and stand over each other", () => {
  const [base, sub] = layout("$x_x$").ink;
  assert.ok(base?.kind === "outline" && sub?.kind === "outline");
  assert.ok(sub.y > 0.1 && sub.x > 0.4 && sub.scaleX === 0.7);
  assert.ok(layout("$x^x$").ink[1]!.y < -0.3);
  const [, lower, upper] = layout("$x_a^b$").ink;
  assert.ok(Math.abs(lower!.x - upper!.x) < 0.1 && lower!.y - upper!.y > 0.5);
});

test("scripts of scripts get smaller, but not unreadable", () => {
  const sizes = layout("$a_{b_{c_{d_e}}}$").ink.map((ink) => (ink.kind === "outline" ? ink.scaleX : NaN));
  assert.equal(sizes.length, 5);
  assert.ok(sizes[1] === 0.7 && sizes[2]! < 0.7 && sizes[4] === 0.45);
});

const gap = (formula: string, parts: string[]) =>
  layout(`$${formula}$`).width - parts.reduce((sum, part) => sum + layout(`$${part}$`).width, 0);

test("operators and relations have space around them, signs do not", () => {
  assert.ok(Math.abs(gap("a+b", ["a", "+", "b"]) - 8 / 18) < 1e-9);
  assert.ok(Math.abs(gap("a=b", ["a", "=", "b"]) - 10 / 18) < 1e-9);
  assert.ok(Math.abs(gap("-b", ["-", "b"])) < 1e-9);
  assert.ok(Math.abs(gap("a=-b", ["a", "=", "-", "b"]) - 10 / 18) < 1e-9);
});

test("fractions have a rule between two parts, roots one over their body", () => {
  const fraction = layout("$\\frac{a}{b}$");
  assert.deepEqual(fraction.ink.map((ink) => ink.kind).sort(), ["outline", "outline", "rule"]);
  assert.ok(fraction.ink[0]!.y < -0.3 && fraction.ink[1]!.y > 0.3);
  assert.ok(layout("$\\sqrt{x}$").ascent > layout("$x$").ascent);
  assert.ok(layout("$\\sqrt{x^2}$").ascent > layout("$\\sqrt{x}$").ascent);
});

test("parentheses grow with what they hold", () => {
  const tall = layout("$\\left(\\frac{a}{b}\\right)$");
  assert.ok(tall.ascent > layout("$\\frac{a}{b}$").ascent);
  assert.ok(layout("$\\left(x\\right)$").ascent < 0.8);
});

test("text and formulas stand on one line; no ink without text", () => {
  assert.ok(layout("$m$ [GeV]").width > layout("[GeV]").width);
  assert.deepEqual(layout("").ink, []);
  assert.equal(layout("").width, 0);
});
