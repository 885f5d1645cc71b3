import type { HistState } from "../hist-state.ts";
import type { Axis } from "../axis/axis.ts";
import { describeState } from "./describe.ts";
import { shortText } from "./python-text.ts";

/** How a histogram is shown as text. */
export interface ShowOptions {
  /** Width in characters, default 80. */
  readonly columns?: number;
}

/** Eighths of a block, from none to all. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/** A bar for each bin of a histogram with one axis, flow bins included; the text of the histogram when it has none or several. */
export function showState(state: HistState, { columns = 80 }: ShowOptions): string {
  const [axis] = state.axes;
  if (axis === undefined || state.axes.length > 1) return describeState(state);
  const values = [...state.storage.values];
  const labels = values.map((_, bin) => binText(axis, bin - (axis.underflow ? 1 : 0)));
  const numbers = values.map(shortText);
  const [labelWidth, numberWidth] = [widest(labels), widest(numbers)];
  const room = Math.max(columns - labelWidth - numberWidth - 4, 10);
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const lines = values.map(
    (value, i) => `${labels[i]!.padEnd(labelWidth)} ${numbers[i]!.padEnd(numberWidth)} │${bar(value, { low, high, room })}`,
  );
  const title = axis.label === "" ? "" : `${axis.label}\n`;
  return `${title}${lines.join("\n")}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function bar(value: number, { low, high, room }: { low: number; high: number; room: number }): string {
  if (!Number.isFinite(value) || high === low) return "";
  const scale = room / (high - low);
  const zero = Math.round(-low * scale);
  if (value < 0) return " ".repeat(Math.max(zero - Math.round(-value * scale), 0)) + "█".repeat(Math.min(Math.round(-value * scale), zero));
  const eighths = Math.round(value * scale * 8);
  return " ".repeat(zero) + "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}

function binText(axis: Axis, bin: number): string {
  const inside = bin >= 0 && bin < axis.size;
  switch (axis.kind) {
    case "regular":
    case "variable": {
      if (bin < 0) return `[-inf, ${shortText(axis.edges[0]!)})`;
      if (bin >= axis.size) return `[${shortText(axis.edges[axis.size]!)}, inf]`;
      return `[${shortText(axis.edges[bin]!)}, ${shortText(axis.edges[bin + 1]!)})`;
    }
    case "integer":
      return inside ? String(axis.start + bin) : bin < 0 ? `below ${axis.start}` : `above ${axis.stop - 1}`;
    case "boolean":
    case "strCategory":
    case "intCategory":
      return inside ? String(axis.bins[bin]) : "other";
    default:
      throw axis satisfies never;
  }
}
