/** Where a file is written to. Positions are bytes from the start; a range that was written may be written again. */
export interface RootSink<Result = void> {
  /** What a person would call it; it also becomes the file's name inside the file. */
  readonly name: string;
  write(position: number, bytes: Uint8Array): void;
  /** All is written: completes the target and returns what it is. */
  close(): Result;
  /** Gives up: leaves nothing behind. */
  abort(): void;
}

/** A sink in memory; closing it returns the file's bytes. `content` is there from the start, as a copy. */
export function memorySink(name = "memory.root", content: Uint8Array = new Uint8Array(0)): RootSink<Uint8Array> {
  const sink = new MemorySink(name);
  sink.write(0, content);
  return sink;
}

class MemorySink implements RootSink<Uint8Array> {
  readonly name: string;
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  write(position: number, bytes: Uint8Array): void {
    const stop = position + bytes.length;
    if (stop > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(stop, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, position);
    this.#length = Math.max(this.#length, stop);
  }

  close(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  abort(): void {
    this.#bytes = new Uint8Array(0);
    this.#length = 0;
  }
}
