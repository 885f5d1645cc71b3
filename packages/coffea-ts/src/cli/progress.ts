import { drawBar, type ProgressListener, progressSentence } from "../executor/index.ts";
import type { Terminal } from "./terminal.ts";

const everyMs = 5000;

/**
 * How a run tells about its progress, on standard error: a bar on a terminal; otherwise a plain line every five seconds, so that logs stay short;
 * nothing with `quiet` where no person watches.
 */
export function progressFor(terminal: Terminal, quiet: boolean, now: () => number = () => performance.now()): ProgressListener {
  if (terminal.err.isTTY === true) return drawBar(terminal.err, now);
  return quiet ? () => {} : writeLines(terminal, now);
}

function writeLines(terminal: Terminal, now: () => number): ProgressListener {
  let start = 0;
  let last = 0;
  return (progress) => {
    const time = now();
    if (progress.done === 0) start = last = time;
    if (time - last < everyMs) return;
    last = time;
    terminal.err.write(`${progressSentence(progress, time - start)}\n`);
  };
}
