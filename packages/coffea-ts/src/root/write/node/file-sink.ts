import { closeSync, fstatSync, ftruncateSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename } from "node:path";
import type { RootSink } from "../sink.ts";

const BUFFER_BYTES = 1 << 20;

/**
 * A local file. It is written under a temporary name beside `path` and takes its name when it is complete, replacing what was there,
 * so that nobody ever reads half a file. Closing returns `path`.
 */
export function fileSink(path: string): RootSink<string> {
  const temporary = `${path}.${process.pid}.part`;
  return new FileSink(path, openSync(temporary, "w"), {
    complete: () => renameSync(temporary, path),
    giveUp: () => rmSync(temporary, { force: true }),
  });
}

/** A local file that is there already, written in place. Giving up cuts off what was added at its end. */
export function updateFileSink(path: string): RootSink<string> {
  const descriptor = openSync(path, "r+");
  const { size } = fstatSync(descriptor);
  return new FileSink(path, descriptor, { complete: () => {}, giveUp: () => ftruncateSync(descriptor, size) });
}

/** What happens to the file at the end. */
interface Ending {
  /** After closing. */
  readonly complete: () => void;
  /** Before closing. */
  readonly giveUp: () => void;
}

class FileSink implements RootSink<string> {
  readonly name: string;
  readonly #path: string;
  readonly #ending: Ending;
  readonly #descriptor: number;
  // baskets of small branches are small: gather what follows on each other into one write
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #bufferStart = 0;
  #buffered = 0;

  constructor(path: string, descriptor: number, ending: Ending) {
    this.name = basename(path);
    this.#path = path;
    this.#descriptor = descriptor;
    this.#ending = ending;
  }

  write(position: number, bytes: Uint8Array): void {
    if (position !== this.#bufferStart + this.#buffered || this.#buffered + bytes.length > BUFFER_BYTES) this.#flush();
    if (this.#buffered === 0) this.#bufferStart = position;
    if (bytes.length > BUFFER_BYTES) writeAll(this.#descriptor, bytes, position);
    else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
  }

  close(): string {
    this.#flush();
    closeSync(this.#descriptor);
    this.#ending.complete();
    return this.#path;
  }

  abort(): void {
    this.#ending.giveUp();
    closeSync(this.#descriptor);
  }

  #flush(): void {
    writeAll(this.#descriptor, this.#buffer.subarray(0, this.#buffered), this.#bufferStart);
    this.#bufferStart += this.#buffered;
    this.#buffered = 0;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at, position + at);
}
