import { CoffeaError, shortText } from "../../base/index.ts";
import type { TexNode } from "./tex-nodes.ts";
import { parseTex, type ParsedTex } from "./tex-parse.ts";
import type { FontStyle } from "./glyphs.ts";

/**
 * Reads a label: plain text with formulas between dollar signs (`$m_{\mu\mu}$ [GeV]`); `\$` is a dollar sign, and a single `$` without its end is one too.
 *
 * @param style - style of the plain text; formulas follow their own rules
 */
export function parseLabel(label: string, style: FontStyle = "regular"): ParsedTex {
  const nodes: TexNode[] = [];
  const warnings: string[] = [];
  const pieces = splitAtDollars(label);
  const unpaired = pieces.length % 2 === 0;
  for (const [index, piece] of pieces.entries()) {
    const isFormula = index % 2 === 1 && !(unpaired && index === pieces.length - 1);
    if (isFormula) {
      const parsed = parseTex(piece);
      nodes.push({ kind: "group", items: parsed.nodes });
      warnings.push(...parsed.warnings);
    } else {
      const text = index % 2 === 1 ? `$${piece}` : piece;
      if (text !== "") nodes.push({ kind: "words", text, style });
    }
  }
  if (unpaired) warnings.push(`A "$" without its second one in "${label}": write \\$ for a dollar sign.`);
  return { nodes, warnings };
}

/** What would not be understood in a label, one sentence each; empty when all is well. */
export function labelWarnings(label: string): readonly string[] {
  if (typeof label !== "string") throw new CoffeaError("BadArgument", `A label is a text, but got ${shortText(label)}.`);
  return parseLabel(label).warnings;
}

/** The pieces between unescaped dollar signs: even ones are text, odd ones are formulas. */
function splitAtDollars(label: string): string[] {
  const pieces = label.split(/(?<!\\)\$/);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece.replaceAll("\\$", "$") : piece));
}
