import { fstatSync, writeSync } from "node:fs";
import type { BarTarget } from "../executor/index.ts";

/** Where the command line writes: results go to `out`, everything else (progress, errors) to `err`. */
export interface Terminal {
  readonly out: BarTarget;
  readonly err: BarTarget;
}

/** The streams of this process. */
export const processTerminal: Terminal = {
  get out() {
    return (out ??= isDevice(1) ? process.stdout : new WrittenAtOnce(1));
  },
  get err() {
    return (err ??= isDevice(2) ? process.stderr : new WrittenAtOnce(2));
  },
};
let out: BarTarget | null = null;
let err: BarTarget | null = null;

/** Linux's number of the device that swallows everything. */
const NULL_DEVICE = 0x103;

/** A terminal, or something like it. */
function isDevice(descriptor: number): boolean {
  try {
    const facts = fstatSync(descriptor);
    return facts.isCharacterDevice() && !(process.platform === "linux" && facts.rdev === NULL_DEVICE);
  } catch {
    // It is closed, which the stream knows how to treat.
    return true;
  }
}

/** A file or pipe that is written without the machinery of Node's streams, which takes longer to load than the writing. */
class WrittenAtOnce implements BarTarget {
  readonly #descriptor: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  write(text: string): boolean {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += this.#writeSome(bytes, done);
    return true;
  }

  /** How many bytes could be written. */
  #writeSome(bytes: Uint8Array, from: number): number {
    try {
      return writeSync(this.#descriptor, bytes, from);
    } catch (error) {
      const { code } = error as { code?: unknown };
      // A reader of results that has seen enough (`coffea-ts inspect FILE | head`) closes the pipe, which is no failure; without one of messages the work goes on.
      if (code === "EPIPE" && this.#descriptor === 1) process.exit(0);
      if (code === "EPIPE") return bytes.length - from;
      if (code !== "EAGAIN") throw error;
      // A full pipe that does not block: its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      return 0;
    }
  }
}

/** Prints one line of results. */
export function print(terminal: Terminal, text = ""): void {
  terminal.out.write(`${text}\n`);
}

/** Width for text that is laid out: the terminal's, or 100 columns in a file. */
export function widthOf(terminal: Terminal): number {
  return Math.max(40, terminal.out.columns ?? 100);
}
