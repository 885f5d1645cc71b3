import { checkOptions } from "../../base/index.ts";
import { checkedChoice } from "../choices.ts";
import { escapeXml } from "../svg.ts";
import { plainText } from "../terminal/plain-text.ts";
import { checkedCutflow, cutEfficiencies, type Cutflow } from "./cutflow.ts";

/** How a table is written: for a terminal, for Markdown, or for web pages. */
export type TableFormat = (typeof tableFormats)[number];
const tableFormats = ["text", "markdown", "html"] as const;

/**
 * A cutflow as a table: events, weights where there are any, and efficiencies in per cent, of all events and of the cut before. Labels may hold formulas:
 * Markdown keeps them, the others write them in Unicode as far as it goes.
 *
 * @returns lines joined by "\n", without one at the end
 * @throws CoffeaError BadArgument when there are not as many yields as labels
 */
export function cutflowTable(cutflow: Cutflow, options: { readonly format?: TableFormat } = {}): string {
  checkOptions(options, { format: "any" }, "cutflowTable");
  const format = checkedChoice("format", options.format ?? "text", tableFormats);
  const rows = rowsOf(cutflow, format === "markdown" ? (label) => label.replaceAll("|", "\\|") : plainText);
  switch (format) {
    case "text":
      return asText(rows);
    case "markdown":
      return [rows[0]!, rows[0]!.map((_, index) => (index === 0 ? ":--" : "--:")), ...rows.slice(1)]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    case "html":
      return asHtml(rows);
    default:
      format satisfies never;
      throw new Error("unreachable");
  }
}

function rowsOf(cutflow: Cutflow, label: (text: string) => string): string[][] {
  const { labels, yields, weightedYields } = checkedCutflow(cutflow);
  const { absolute, relative } = cutEfficiencies(cutflow);
  const columns: (readonly string[])[] = [
    ["Cut", ...labels.map(label)],
    ["Events", ...Array.from(yields, yieldText)],
    ...(weightedYields === undefined ? [] : [["Weighted", ...Array.from(weightedYields, yieldText)]]),
    ["of all [%]", ...Array.from(absolute, percent)],
    ["of previous [%]", ...Array.from(relative, percent)],
  ];
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}

function asText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ");
  const [head, ...body] = rows.map((row) => line(row).trimEnd());
  return [head!, widths.map((width) => "─".repeat(width)).join("  "), ...body].join("\n");
}

function asHtml([head, ...body]: readonly (readonly string[])[]): string {
  return [
    "<table>",
    `<thead>${htmlRow(head!, "th")}</thead>`,
    "<tbody>",
    ...body.map((cells) => htmlRow(cells, "td")),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function htmlRow(cells: readonly string[], tag: "td" | "th"): string {
  const cell = (text: string, column: number) => `<${tag}${column === 0 ? "" : ' style="text-align:right"'}>${escapeXml(text)}</${tag}>`;
  return `<tr>${cells.map(cell).join("")}</tr>`;
}

/** Whole numbers as they are, others with two decimals, very large and very small ones with six digits. */
function yieldText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return Math.abs(value) >= 0.1 && Math.abs(value) < 1e9 ? value.toFixed(2) : value.toPrecision(6);
}

function percent(part: number): string {
  return Number.isNaN(part) ? "–" : (100 * part).toFixed(2);
}
