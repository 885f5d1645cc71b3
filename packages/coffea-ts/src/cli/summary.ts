import { bytesText, countText } from "../executor/index.ts";
import { Hist } from "../hist/index.ts";
import type { Metrics, RunResult } from "../processor/index.ts";
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
  print(terminal, costLine(metrics));
  for (const warning of report.warnings) print(terminal, `\nwarning: ${warning}`);
  if (report.skipped.length === 0) return;
  print(terminal, `\nskipped:`);
  for (const { dataset, filename, entrystart, entrystop, reason } of report.skipped) {
    const range = entrystart === null ? "" : `, entries ${entrystart} to ${entrystop}`;
    print(terminal, `  ${filename} (dataset "${dataset}"${range}): ${reason}`);
  }
}

/** Where the time went: `read 0.12 s, decompress 0.25 s, compute 0.13 s, merge 0.00 s`, and the share of each worker where there are several. */
function costLine({ times, workers, resumed, processed }: Metrics): string {
  const { read, decompress, compute, merge } = times;
  const parts = Object.entries({ read, decompress, compute, merge }).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`);
  const share = Object.entries(workers).map(
    ([name, { chunks, processtime }]) => `${name} ${counted(chunks, "chunk")} in ${processtime.toFixed(2)} s`,
  );
  return [
    parts.join(", "),
    ...(share.length > 1 ? [share.join(", ")] : []),
    ...(resumed > 0 ? [`${grouped(resumed)} of ${counted(processed, "chunk")} came from checkpoints`] : []),
  ].join("\n");
}

/** How much of a run was there when it went on. */
export function resumedText({ resumed, chunks }: Metrics): string {
  return resumed === 0
    ? "coffea-ts: there was no checkpoint of this code, these files and these options, so the run began at the beginning"
    : `coffea-ts: went on after ${resumed} of ${chunks} chunks`;
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

/** `1 chunk`, `1,234 chunks`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function branches(columns: readonly string[]): number {
  return new Set(columns.map((column) => column.replace(/-(?:data|offsets)$/, ""))).size;
}
