import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as check, constantFrom, property } from "fast-check";
import type { TexNode } from "./tex-nodes.ts";
import { parseTex } from "./tex-parse.ts";

/** Nodes as short text: letters with their style's initial, structure in brackets. */
function sketch(node: TexNode | null): string {
  switch (node?.kind) {
    case undefined:
      return "-";
    case "symbol":
      return node.style === "regular" ? node.text : `${node.text}:${node.style}`;
    case "words":
      return `"${node.text}"`;
    case "space":
      return `space${node.width.toFixed(2)}`;
    case "group":
      return `{${node.items.map(sketch).join(" ")}}`;
    case "scripts":
      return `(${sketch(node.base)} _ ${sketch(node.sub)} ^ ${sketch(node.sup)})`;
    case "fraction":
      return `(${sketch(node.over)} / ${sketch(node.under)})`;
    case "root":
      return `root(${sketch(node.degree)}, ${sketch(node.body)})`;
    case "marked":
      return `${node.mark}(${sketch(node.body)})`;
    case "fenced":
      return `${node.open}[${sketch(node.body)}]${node.close}`;
    default:
      throw new Error("unreachable");
  }
}
const sketches = (source: string) => parseTex(source).nodes.map(sketch).join(" ");

test("letters are slanted, digits and signs upright", () => {
  assert.equal(sketches("m+2-x"), "m:italic + 2 − x:italic");
});

test("scripts nest and come in any order", () => {
  assert.equal(sketches("m_{\\mu\\mu}"), "(m:italic _ {μ:italic μ:italic} ^ -)");
  assert.equal(sketches("x^2_i"), sketches("x_i^2"));
  assert.equal(sketches("e^{-x^2}"), "(e:italic _ - ^ {− (x:italic _ - ^ 2)})");
  assert.equal(sketches("f''"), "(f:italic _ - ^ {′ ′})");
});

test("fonts reach over their argument only", () => {
  assert.equal(sketches("\\mathrm{GeV}x"), "{G e V} x:italic");
  assert.equal(sketches("p_\\mathrm{T}^\\mathrm{miss}"), "(p:italic _ T ^ {m i s s})");
  assert.equal(sketches("{\\rm T}x"), "{{} T} x:italic");
  assert.equal(sketches("\\text{if } x"), '"if " x:italic');
  assert.equal(sketches("\\mathbf{p\\mu}"), "{p:bold μ:bold}");
});

test("fractions, roots, marks, growing parentheses, spaces", () => {
  assert.equal(sketches("\\frac{d\\sigma}{dp}"), "({d:italic σ:italic} / {d:italic p:italic})");
  assert.equal(sketches("\\frac12"), "(1 / 2)");
  assert.equal(sketches("\\sqrt{s} \\sqrt[3]{x}"), "root(-, s:italic) root(3, x:italic)");
  assert.equal(sketches("\\bar{t}\\not="), "bar(t:italic) slash(=)");
  assert.equal(sketches("\\left(\\frac{a}{b}\\right."), "([(a:italic / b:italic)]");
  assert.equal(sketches("a\\,b\\quad c"), "a:italic space0.17 b:italic space1.00 c:italic");
});

test("an unknown command is drawn as typed, with a warning that names it and what was probably meant", () => {
  const { nodes, warnings } = parseTex("\\alhpa x");
  assert.equal(nodes.map(sketch).join(" "), '"\\alhpa" x:italic');
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!, /\\alhpa.*drawn as typed.*\\alpha/);
});

test("what is incomplete gives a warning and no error", () => {
  for (const source of ["x_", "{x", "x}y", "\\frac{a}", "\\left( x", "\\text{abc", "\\sqrt[3", "\\"])
    assert.ok(parseTex(source).warnings.length > 0, source);
  assert.equal(sketches("x}y"), "x:italic y:italic");
});

test("any text can be read", () => {
  const piece = constantFrom(
    "\\frac",
    "\\left(",
    "\\right)",
    "{",
    "}",
    "^",
    "_",
    "\\sqrt[",
    "]",
    "x",
    "\\text{",
    " ",
    "'",
    "\\",
    "µ",
    "\\mu",
  );
  check(
    property(array(piece, { maxLength: 30 }), (pieces) => {
      parseTex(pieces.join(""));
    }),
  );
});
