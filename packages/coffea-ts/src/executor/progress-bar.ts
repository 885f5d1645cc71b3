import type { Progress } from "./executor.ts";

/** Where a bar is drawn: a terminal's stream. */
export interface BarTarget {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Steps in which a bar can be written, for smooth movement: eighths of a character. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** One line of a progress bar, at most `columns` wide: `Processing ━━━  45 % 9/20 chunk | 1.2 M events/s | 0:12 left`. Times in ms since the start. */
export function barLine(progress: Progress, elapsedMs: number, columns: number): string {
  const { desc, done, total, unit, doneBytes, ...rest } = progress;
  const fraction = fractionDone(progress);
  const percent = `${String(Math.floor(fraction * 100)).padStart(3)} %`;
  const tail = ` ${percent} ${done}/${total} ${unit}${rateText(progress, elapsedMs)} | ${timeText(progress, elapsedMs)}`;
  const width = Math.min(40, columns - desc.length - tail.length - 3);
  // The rate of bytes goes before the bar does.
  if (width < 5 && doneBytes !== undefined) return barLine({ desc, done, total, unit, ...rest }, elapsedMs, columns);
  const line = width >= 5 ? `${desc} ${bar(fraction, width)}${tail}` : `${desc}${tail}`;
  return line.length > columns - 1 ? line.slice(0, Math.max(0, columns - 1)) : line;
}

/** The same facts as a plain sentence, for logs: `Processing: 9 of 20 chunks, 1.2 M events/s, 0:12 left`. */
export function progressSentence(progress: Progress, elapsedMs: number): string {
  const { desc, done, total, unit } = progress;
  const rate = rateText(progress, elapsedMs).replaceAll(" | ", ", ");
  return `${desc}: ${done} of ${total} ${unit}${total === 1 ? "" : "s"}${rate}, ${timeText(progress, elapsedMs)}`;
}

function fractionDone({ done, total, doneWeight, totalWeight }: Progress): number {
  if (totalWeight > 0) return doneWeight / totalWeight;
  return total === 0 ? 1 : done / total;
}

function bar(fraction: number, width: number): string {
  const steps = Math.round(fraction * width * 8);
  const full = "█".repeat(Math.floor(steps / 8));
  return `${full}${eighths[steps % 8]}`.padEnd(width, "·");
}

/** Weight per second once there are some, else tasks per second, and bytes; nothing before the first is done. */
function rateText({ doneWeight, done, unit, weightUnit, doneBytes = 0 }: Progress, elapsedMs: number): string {
  if (elapsedMs <= 0 || done === 0) return "";
  const perSecond = ((doneWeight > 0 ? doneWeight : done) * 1000) / elapsedMs;
  const bytes = doneBytes > 0 ? ` | ${bytesText((doneBytes * 1000) / elapsedMs)}/s` : "";
  return ` | ${countText(perSecond)} ${doneWeight > 0 ? weightUnit : unit}/s${bytes}`;
}

/** Three digits and a unit: `998`, `1.23 k`, `45.6 M`. */
export function countText(value: number): string {
  const units = ["", " k", " M", " G", " T"];
  let scaled = value;
  let step = 0;
  while (scaled >= 999.5 && step < units.length - 1) {
    scaled /= 1000;
    step++;
  }
  const digits = step === 0 && Number.isInteger(scaled) ? String(scaled) : scaled.toPrecision(3);
  return `${digits}${units[step]}`;
}

/** `14.3 MB`. */
export function bytesText(bytes: number): string {
  return `${countText(bytes)
    .replace(" k", " kB")
    .replace(/ ([MGT])$/, " $1B")}${bytes < 999.5 ? " bytes" : ""}`;
}

function timeText(progress: Progress, elapsedMs: number): string {
  const fraction = fractionDone(progress);
  if (progress.failed) return `stopped after ${clock(elapsedMs)}`;
  if (progress.done === progress.total) return `in ${clock(elapsedMs)}`;
  if (fraction === 0 || elapsedMs <= 0) return "-:-- left";
  return `${clock((elapsedMs * (1 - fraction)) / fraction)} left`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `0:07`, `12:30`, `1:02:03`. */
function clock(timeMs: number): string {
  const seconds = Math.round(timeMs / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
