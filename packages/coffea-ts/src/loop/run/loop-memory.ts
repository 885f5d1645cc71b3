import { ThreadMemory, threadMemory } from "../../base/index.ts";

const PAGE = 2 ** 16;
const ALIGNMENT = 16;
/** Functions may read so many bytes beyond a column, of which they use nothing. */
const BEYOND = 256;
/** Bytes that are taken from the thread's memory at a time. */
const BLOCK = 2 ** 20;

/**
 * Memory of loops: a frame at its low end, and behind it what is taken piece by piece until the next {@link LoopMemory.reset}. It only grows.
 * One that lies in the memory of a thread finds columns there that need no copy.
 */
export class LoopMemory {
  readonly memory: WebAssembly.Memory;
  readonly #home: ThreadMemory | null;
  /** Pieces of the thread's memory. */
  readonly #blocks: Uint8Array[] = [];
  /** The block that pieces are taken from. */
  #block = -1;
  #bytes: Uint8Array;
  #view: DataView;
  #end = 0;

  /** In the memory of a thread, or, for null, in one of its own. */
  constructor(home: ThreadMemory | null = null) {
    this.#home = home;
    this.memory = home?.memory ?? new WebAssembly.Memory({ initial: 16, maximum: PAGE, shared: isShared() });
    this.#bytes = new Uint8Array(this.memory.buffer);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Bytes that a frame may have. */
  get frameBytes(): number {
    return this.#home === null ? Infinity : ThreadMemory.frameBytes;
  }

  /** Forgets everything and keeps room for `frame` bytes, which are zero. */
  reset(frame: number): void {
    if (frame > this.frameBytes) throw new RangeError(`a frame of ${frame} bytes`);
    this.#block = -1;
    this.#end = 0;
    if (this.#home === null) this.take(frame);
    else this.#refresh();
    this.#bytes.fill(0, 0, frame);
  }

  /** The address of so many new bytes, whatever is in them. */
  take(bytes: number): number {
    const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const start = this.#home === null ? this.#end : this.#placeFor(size, this.#home);
    this.#end = start + size;
    const missing = this.#home === null ? this.#end + BEYOND - this.#bytes.length : 0;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    this.#refresh();
    return start;
  }

  /** The address of an array that lies in this memory; null for others. */
  addressOf(array: ArrayBufferView): number | null {
    return this.#home?.holds(array) === true ? array.byteOffset : null;
  }

  /** All bytes. Stale once something was taken. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** For numbers of any type, little-endian. Stale once something was taken. */
  get view(): DataView {
    return this.#view;
  }

  word(address: number): number {
    return this.#view.getUint32(address, true);
  }

  setWord(address: number, value: number): void {
    this.#view.setInt32(address, value, true);
  }

  /** So many float64 from an address on. Stale once something was taken. */
  numbers(address: number, count: number): Float64Array {
    return new Float64Array(this.#bytes.buffer, address, count);
  }

  #placeFor(size: number, home: ThreadMemory): number {
    const current = this.#blocks[this.#block];
    if (current !== undefined && this.#end + size <= current.byteOffset + current.length) return this.#end;
    for (this.#block++; this.#block < this.#blocks.length; this.#block++) {
      const { byteOffset, length } = this.#blocks[this.#block]!;
      if (size <= length) return byteOffset;
    }
    const block = home.take(Math.max(size, BLOCK));
    if (block === null) throw new RangeError(`no place for ${size} bytes`);
    this.#blocks.push(block);
    return block.byteOffset;
  }

  #refresh(): void {
    const { buffer } = this.memory;
    if (this.#bytes.buffer === buffer) return;
    this.#bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
  }
}

/** Whether loops run on memory of the shared kind, which is another kind of import of a module. */
export function isShared(): boolean {
  return threadMemory() !== null;
}
