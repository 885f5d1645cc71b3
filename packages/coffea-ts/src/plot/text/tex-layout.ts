import { boundsOf } from "./glyph-bounds.ts";
import { glyphOf } from "./glyphs.ts";
import { assemble, emptyBox, ruleBox, textRun, type TextBox } from "./text-box.ts";
import { accented } from "./tex-accents.ts";
import type { TexNode } from "./tex-nodes.ts";
import type { Role } from "./tex-symbols.ts";

/** Height of the fraction bar and of operators' middle above the base line, in units of the font size. */
const axisHeight = 0.26;
const ruleThickness = 0.05;
const scriptSize = 0.7;
const smallestSize = 0.45;

/** Lays nodes out on one line. Sizes are in units of the label's font size: `size` is 1, smaller in scripts. */
export function layoutNodes(nodes: readonly TexNode[], size = 1): TextBox {
  const parts: [TextBox, number, number][] = [];
  let pen = 0;
  for (const [index, node] of nodes.entries()) {
    if (index > 0) pen += size * spaceBetween(nodes, index, size < 0.9);
    const box = layoutNode(node, size);
    parts.push([box, pen, 0]);
    pen += box.width;
  }
  return parts.length === 1 ? parts[0]![0] : assemble(pen, parts);
}

function layoutNode(node: TexNode, size: number): TextBox {
  switch (node.kind) {
    case "symbol":
      return "∑∏∫∮".includes(node.text) ? textRun(node.text, node.style, size * 1.25) : textRun(node.text, node.style, size);
    case "words":
      return textRun(node.text, node.style, size);
    case "space":
      return { ...emptyBox, width: node.width * size };
    case "group":
      return layoutNodes(node.items, size);
    case "scripts":
      return layoutScripts(node, size);
    case "fraction":
      return layoutFraction(node, size);
    case "root":
      return layoutRoot(node, size);
    case "marked":
      return accented(node.mark, layoutNode(node.body, size), size);
    case "fenced":
      return layoutFenced(node, size);
    default:
      node satisfies never;
      throw new Error("unreachable");
  }
}

function layoutScripts(node: Extract<TexNode, { kind: "scripts" }>, size: number): TextBox {
  const base = layoutNode(node.base, size);
  const small = Math.max(smallestSize, size * scriptSize);
  const sub = node.sub === null ? null : layoutNode(node.sub, small);
  // Primes are raised by their own outline.
  const isPrime =
    node.sup !== null &&
    (node.sup.kind === "group" ? node.sup.items : [node.sup]).every((item) => item.kind === "symbol" && item.text === "′");
  const sup = node.sup === null ? null : layoutNode(node.sup, isPrime ? size : small);
  let up = isPrime ? 0.03 * size : Math.max(0.36 * size, base.ascent - 0.36 * size, sup === null ? 0 : sup.depth + 0.28 * size);
  let down = Math.max(0.16 * size, base.depth, sub === null ? 0 : sub.ascent - 0.4 * size);
  if (sub !== null && sup !== null && !isPrime) {
    const missing = 0.12 * size - (up - sup.depth - (sub.ascent - down));
    if (missing > 0) [up, down] = [up + missing / 2, down + missing / 2];
  }
  const subAt = base.width + 0.02 * size;
  const supAt = Math.max(base.width, base.inkRight) + 0.04 * size;
  const parts: [TextBox, number, number][] = [[base, 0, 0]];
  if (sub !== null) parts.push([sub, subAt, down]);
  if (sup !== null) parts.push([sup, supAt, -up]);
  const width = Math.max(base.width, sub === null ? 0 : subAt + sub.width, sup === null ? 0 : supAt + sup.width);
  return assemble(width + 0.03 * size, parts);
}

function layoutFraction(node: Extract<TexNode, { kind: "fraction" }>, size: number): TextBox {
  const small = Math.max(smallestSize, size * 0.8);
  const [over, under] = [layoutNode(node.over, small), layoutNode(node.under, small)];
  const inner = Math.max(over.width, under.width) + 0.1 * size;
  const width = inner + 0.16 * size;
  const bar = ruleBox(inner, -(axisHeight + ruleThickness / 2) * size, ruleThickness * size);
  return assemble(width, [
    [over, (width - over.width) / 2, -(axisHeight + 0.1) * size - over.depth],
    [under, (width - under.width) / 2, -(axisHeight - 0.13) * size + under.ascent],
    [bar, 0.08 * size, 0],
  ]);
}

function layoutRoot(node: Extract<TexNode, { kind: "root" }>, size: number): TextBox {
  const body = layoutNode(node.body, size);
  const top = -Math.max(body.ascent, 0.55 * size) - 0.14 * size;
  const bottom = Math.max(body.depth, 0.02 * size) + 0.03 * size;
  const degree = node.degree === null ? emptyBox : layoutNode(node.degree, Math.max(smallestSize, size * 0.55));
  const hook = Math.max(0, degree.width - 0.22 * size);
  const start = hook + 0.52 * size;
  const thickness = ruleThickness * size;
  const point = (x: number, y: number) => `${Math.round((hook + x * size) * 1000)} ${Math.round(y * 1000)}`;
  const knee = bottom - 0.42 * size;
  const path =
    `M${point(0.02, knee + 0.08 * size)}L${point(0.14, knee)}L${point(0.28, bottom - 0.14 * size)}L${point(0.47, top)}L${point(0.52, top)}` +
    `L${point(0.52, top + thickness)}L${point(0.3, bottom)}L${point(0.25, bottom)}L${point(0.11, knee + 0.07 * size)}L${point(0.04, knee + 0.12 * size)}z`;
  const sign: TextBox = {
    ...ruleBox(0, top, bottom - top),
    ink: [{ kind: "outline", x: 0, y: 0, scaleX: 1, scaleY: 1, path }],
  };
  return assemble(start + body.width + 0.08 * size, [
    [sign, 0, 0],
    [ruleBox(body.width + 0.06 * size, top, thickness), start - 0.01 * size, 0],
    [body, start + 0.02 * size, 0],
    [degree, Math.max(0, 0.2 * size - degree.width), knee - 0.1 * size],
  ]);
}

function layoutFenced(node: Extract<TexNode, { kind: "fenced" }>, size: number): TextBox {
  const body = layoutNode(node.body, size);
  const half = Math.max(body.ascent - axisHeight * size, body.depth + axisHeight * size) + 0.05 * size;
  const [open, close] = [tallSign(node.open, half, size), tallSign(node.close, half, size)];
  return assemble(open.width + body.width + close.width, [
    [open, 0, 0],
    [body, open.width, 0],
    [close, open.width + body.width, 0],
  ]);
}

/** A parenthesis stretched to ±`half` around the axis, never below its natural height. */
function tallSign(char: string, half: number, size: number): TextBox {
  const glyph = char === "" ? null : glyphOf(char, "regular");
  if (glyph === null) return textRun(char, "regular", size);
  const bounds = boundsOf(glyph);
  const stretch = Math.max(size, (2 * half * 1000) / (bounds.bottom - bounds.top));
  const wide = size * Math.min(1.3, Math.sqrt(stretch / size));
  const y = -axisHeight * size - (((bounds.top + bounds.bottom) / 2) * stretch) / 1000;
  const width = (glyph.advance * wide) / 1000;
  return {
    width,
    inkRight: width,
    ascent: -y - (bounds.top * stretch) / 1000,
    depth: y + (bounds.bottom * stretch) / 1000,
    ink: [{ kind: "outline", x: 0, y, scaleX: wide, scaleY: stretch, path: `M0 0${glyph.path}` }],
  };
}

/** The space before the node at `index`, as in TeX: around operators and relations, after commas; little of it in scripts. */
function spaceBetween(nodes: readonly TexNode[], index: number, inScript: boolean): number {
  const [left, right] = [roleAt(nodes, index - 1), roleAt(nodes, index)];
  if (left === null || right === null) return 0;
  if (!inScript && (left === "relation" || right === "relation")) return left === right ? 0 : 5 / 18;
  if ((left === "operator" && right !== "open" && right !== "punctuation") || (right === "operator" && left !== "open")) return 3 / 18;
  if (inScript) return 0;
  if (left === "binary" || right === "binary") return 4 / 18;
  return left === "punctuation" ? 3 / 18 : 0;
}

/** The role of a node between its neighbours (a sign after an operator is no operation); null for blanks and words, which carry their own spaces. */
function roleAt(nodes: readonly TexNode[], index: number): Role | null {
  const role = roleOfNode(nodes[index]);
  if (role !== "binary") return role;
  const [before, after] = [roleOfNode(nodes[index - 1]), roleOfNode(nodes[index + 1])];
  const stands = before === "ordinary" || before === "close";
  return stands && index + 1 < nodes.length && after !== "relation" && after !== "close" && after !== "punctuation" ? "binary" : "ordinary";
}

function roleOfNode(node: TexNode | undefined): Role | null {
  if (node === undefined || node.kind === "space" || node.kind === "words") return null;
  if (node.kind === "symbol") return node.role;
  return node.kind === "scripts" && node.base.kind === "symbol" ? node.base.role : "ordinary";
}
