import type { BarTarget } from "../executor/index.ts";

/** Where the command line writes: results go to `out`, everything else (progress, errors) to `err`. */
export interface Terminal {
  readonly out: BarTarget;
  readonly err: BarTarget;
}

/** The streams of this process. */
export const processTerminal: Terminal = { out: process.stdout, err: process.stderr };

/** Prints one line of results. */
export function print(terminal: Terminal, text = ""): void {
  terminal.out.write(`${text}\n`);
}

/** Width for text that is laid out: the terminal's, or 100 columns in a file. */
export function widthOf(terminal: Terminal): number {
  return Math.max(40, terminal.out.columns ?? 100);
}
