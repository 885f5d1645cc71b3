import { countText } from "../executor/index.ts";
import { Hist } from "../hist/index.ts";
import type { RunResult } from "../processor/index.ts";
import { print, type Terminal } from "./terminal.ts";

/** Prints what a run gave: the output as an indented list, its cost, and everything that was skipped. */
export function printSummary({ out, metrics, report }: RunResult, terminal: Terminal): void {
  print(terminal);
  for (const line of outputLines(out)) print(terminal, line);
  const { entries, chunks, bytesread, processtime, columns } = metrics;
  const rate = processtime > 0 ? ` (${countText(entries / processtime)} events/s)` : "";
  print(
    terminal,
    `\n${grouped(entries)} events in ${counted(chunks, "chunk")}, ${bytesText(bytesread)} read from ${counted(branches(columns), "branch", "branches")}, ${processtime.toFixed(2)} s in process${rate}`,
  );
  if (report.skipped.length === 0) return;
  print(terminal, `\nskipped:`);
  for (const { dataset, filename, entrystart, entrystop, reason } of report.skipped) {
    const range = entrystart === null ? "" : `, entries ${entrystart} to ${entrystop}`;
    print(terminal, `  ${filename} (dataset "${dataset}"${range}): ${reason}`);
  }
}

/** An output as an indented list: keys, numbers, histograms by their axes and sum. */
export function outputLines(value: unknown, key: string | null = null, depth = 0): string[] {
  const indent = "  ".repeat(depth);
  const label = key === null ? "" : `${key}: `;
  const inner = entriesOf(value);
  if (inner === null) return [`${indent}${label}${leafText(value)}`];
  const head = key === null ? [] : [`${indent}${key}`];
  return [...head, ...inner.flatMap(([name, item]) => outputLines(item, name, key === null ? depth : depth + 1))];
}

const longList = 20;

function entriesOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== "object" || value === null || value instanceof Hist || ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value) || value instanceof Set) return null;
  if (value instanceof Map) return [...value].map(([key, item]) => [String(key), item]);
  return Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value) : null;
}

function leafText(value: unknown): string {
  if (value instanceof Hist) return histText(value);
  if (typeof value === "bigint" || Number.isInteger(value)) return grouped(value as number | bigint);
  if (typeof value === "string") return JSON.stringify(value);
  const items = Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value) ? [...(value as Iterable<unknown>)] : null;
  if (items === null) return String(value);
  const shown = items.slice(0, longList).map(leafText).join(", ");
  return `[${shown}${items.length > longList ? `, … (${items.length} items)` : ""}]`;
}

function histText(hist: Hist): string {
  const axes = hist.axes.map((axis) => `${axis.name} (${axis.size})`).join(" × ");
  const sum = (flow: boolean): number => hist.values({ flow }).data.reduce((total, value) => total + value, 0);
  const [inside, all] = [sum(false), sum(true)];
  return `histogram of ${axes}, sum ${numberText(inside)}${inside === all ? "" : ` (${numberText(all)} with flow)`}`;
}

function numberText(value: number): string {
  return Number.isInteger(value) ? grouped(value) : value.toPrecision(6);
}

/** `1,234,567`. */
export function grouped(value: number | bigint): string {
  return value.toLocaleString("en-US");
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function branches(columns: readonly string[]): number {
  return new Set(columns.map((column) => column.replace(/-(?:data|offsets)$/, ""))).size;
}

/** `14.3 MB`. */
export function bytesText(bytes: number): string {
  return `${countText(bytes)
    .replace(" k", " kB")
    .replace(/ ([MGT])$/, " $1B")}${bytes < 999.5 ? " bytes" : ""}`;
}
