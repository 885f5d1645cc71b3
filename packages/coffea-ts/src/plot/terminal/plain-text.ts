import { parseLabel } from "../text/label.ts";
import type { TexNode } from "../text/tex-nodes.ts";

const subscripts = new Map(zip("0123456789+-−=()aehijklmnoprstuvxβγρφϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ"));
const superscripts = new Map(zip("0123456789+-−=()ni′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ′"));
const combining: Readonly<Record<string, string>> = {
  bar: "̄",
  hat: "̂",
  tilde: "̃",
  vec: "⃗",
  dot: "̇",
  ddot: "̈",
  check: "̌",
  underline: "̲",
  slash: "̸",
};

/** A label as plain characters: formulas in Unicode as far as it goes (`m_μμ`, `10³`, `√s`). */
export function plainText(label: string): string {
  return parseLabel(label).nodes.map(plainNode).join("");
}

function plainNode(node: TexNode): string {
  switch (node.kind) {
    case "symbol":
      return node.role === "relation" || (node.role === "binary" && !"−+".includes(node.text)) ? ` ${node.text} ` : node.text;
    case "words":
      return node.text;
    case "space":
      return node.width > 0.2 ? " " : "";
    case "group":
      return node.items.map(plainNode).join("");
    case "scripts":
      return plainNode(node.base) + script(node.sub, subscripts, "_") + script(node.sup, superscripts, "^");
    case "fraction":
      return `${bracketed(plainNode(node.over))}/${bracketed(plainNode(node.under))}`;
    case "root":
      return `√${bracketed(plainNode(node.body))}`;
    case "marked":
      return Array.from(plainNode(node.body))
        .map((char) => char + combining[node.mark]!)
        .join("");
    case "fenced":
      return node.open + plainNode(node.body) + node.close;
    default:
      node satisfies never;
      throw new Error("unreachable");
  }
}

function script(node: TexNode | null, signs: ReadonlyMap<string, string>, mark: string): string {
  if (node === null) return "";
  const text = plainNode(node).replaceAll(" ", "");
  const raised = Array.from(text).map((char) => signs.get(char));
  if (raised.every((char) => char !== undefined)) return raised.join("");
  return text === "′" ? text : mark + text;
}

function bracketed(text: string): string {
  return Array.from(text).length > 1 && /[^\p{L}\d]/u.test(text) ? `(${text})` : text;
}

function zip(from: string, to: string): [string, string][] {
  const target = Array.from(to);
  return Array.from(from).map((char, index) => [char, target[index]!]);
}
