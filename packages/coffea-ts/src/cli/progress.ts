import { drawBars, type Progress, type ProgressListener, progressSentence } from "../executor/index.ts";
import type { ProgressKind } from "./progress-kinds.ts";
import type { Terminal } from "./terminal.ts";

const lineMs = 5000;
const jsonMs = 100;

/**
 * How a run tells about its progress, on standard error: bars; plain lines, one every five seconds, so that logs stay short; JSON, one object a line, for programs; or nothing.
 * `quiet` is whether the output is for programs.
 */
export function progressFor(
  terminal: Terminal,
  how: { readonly kind: ProgressKind; readonly quiet: boolean },
  now: () => number = () => performance.now(),
): ProgressListener {
  switch (how.kind) {
    case "auto": {
      if (terminal.err.isTTY === true) return drawBars(terminal.err, now);
      return how.quiet ? () => {} : writeLines(terminal, now);
    }
    case "bar":
      return drawBars(terminal.err, now);
    case "plain":
      return writeLines(terminal, now);
    case "json":
      return writeJson(terminal, now);
    case "none":
      return () => {};
    default:
      return how.kind satisfies never;
  }
}

function writeLines(terminal: Terminal, now: () => number): ProgressListener {
  const starts = new Map<string, number>();
  let last = 0;
  return (progress) => {
    const time = now();
    if (progress.done === 0 || !starts.has(progress.desc)) {
      starts.set(progress.desc, time);
      last = time;
    }
    if (time - last < lineMs) return;
    last = time;
    terminal.err.write(`${progressSentence(progress, time - starts.get(progress.desc)!)}\n`);
  };
}

/** At most ten lines a second of each job, and always its first and last. */
function writeJson(terminal: Terminal, now: () => number): ProgressListener {
  const jobs = new Map<string, { start: number; last: number }>();
  return (progress) => {
    const time = now();
    const { desc, done, total, failed } = progress;
    if (done === 0 || !jobs.has(desc)) jobs.set(desc, { start: time, last: -Infinity });
    const job = jobs.get(desc)!;
    if (done !== total && !failed && time - job.last < jsonMs) return;
    job.last = time;
    terminal.err.write(`${JSON.stringify(jsonLine(progress, (time - job.start) / 1000))}\n`);
  };
}

function jsonLine({ desc, unit, done, total, doneWeight, totalWeight, doneBytes, failed }: Progress, seconds: number): object {
  return { progress: desc, unit, done, total, events: doneWeight, totalEvents: totalWeight, bytes: doneBytes ?? null, seconds, failed };
}
