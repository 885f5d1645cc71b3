import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename } from "node:path";
import type { RootSink } from "../sink.ts";

const BUFFER_BYTES = 1 << 20;

/**
 * A local file. It is written under a temporary name beside `path` and takes its name when it is complete, replacing what was there,
 * so that nobody ever reads half a file. Closing returns `path`.
 */
export function fileSink(path: string): RootSink<string> {
  return new FileSink(path);
}

class FileSink implements RootSink<string> {
  readonly name: string;
  readonly #path: string;
  readonly #temporary: string;
  readonly #descriptor: number;
  // baskets of small branches are small: gather what follows on each other into one write
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #bufferStart = 0;
  #buffered = 0;

  constructor(path: string) {
    this.name = basename(path);
    this.#path = path;
    this.#temporary = `${path}.${process.pid}.part`;
    this.#descriptor = openSync(this.#temporary, "w");
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
    renameSync(this.#temporary, this.#path);
    return this.#path;
  }

  abort(): void {
    closeSync(this.#descriptor);
    rmSync(this.#temporary, { force: true });
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
