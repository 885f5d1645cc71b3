const PAGE = 2 ** 16;
const ALIGNMENT = 16;
/** Functions may read so many bytes beyond a column, of which they use nothing. */
const BEYOND = 256;

/** Memory of loops: a frame at its low end, and behind it what is taken piece by piece until the next {@link LoopMemory.reset}. It only grows. */
export class LoopMemory {
  readonly memory = new WebAssembly.Memory({ initial: 16 });
  #bytes = new Uint8Array(this.memory.buffer as ArrayBuffer);
  #view = new DataView(this.#bytes.buffer);
  #end = 0;

  /** Forgets everything and keeps room for `frame` bytes, which are zero. */
  reset(frame: number): void {
    this.#end = 0;
    this.take(frame);
    this.#bytes.fill(0, 0, frame);
  }

  /** The address of so many new bytes, whatever is in them. */
  take(bytes: number): number {
    const start = this.#end;
    this.#end = start + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const missing = this.#end + BEYOND - this.#bytes.length;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.#bytes = new Uint8Array(this.memory.buffer as ArrayBuffer);
      this.#view = new DataView(this.#bytes.buffer);
    }
    return start;
  }

  /** All bytes. Stale once something was taken. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /** For numbers of any type, little-endian. Stale once something was taken. */
  get view(): DataView {
    return this.#view;
  }

  word(address: number): number {
    return this.#view.getInt32(address, true);
  }

  setWord(address: number, value: number): void {
    this.#view.setInt32(address, value, true);
  }

  /** So many float64 from an address on. Stale once something was taken. */
  numbers(address: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#bytes.buffer, address, count);
  }
}
