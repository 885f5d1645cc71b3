const pageBytes = 2 ** 16;
const mostPages = 2 ** 16;
/** Code may look so far beyond what is its own, at nothing that it uses. */
const beyond = 2 ** 12;
const alignment = 64;
/** The memory grows by at least so much. */
const leastGrowth = 2 ** 22;

interface Region {
  readonly start: number;
  readonly stop: number; // exclusive
}

/**
 * A memory of WebAssembly that everything in a thread works on that wants to see the same bytes: who fills columns, and the loops over them.
 * It is of the shared kind, though no other thread sees it: arrays on it stay valid while it grows, and it is no reason to collect garbage.
 * Addresses below {@link ThreadMemory.frameBytes} belong to whatever loop runs, those from there to {@link ThreadMemory.firstPiece} to the module of decoders;
 * above, pieces are taken and given back, and used again.
 */
export class ThreadMemory {
  /** Bytes at the low end that loops have. What nobody touches costs nothing. */
  static readonly frameBytes = 12 * 2 ** 20;
  /** Address of the first piece. */
  static readonly firstPiece = 2 ** 24;

  readonly memory: WebAssembly.Memory;
  /** Whether it is of the shared kind. */
  readonly isShared: boolean;
  #buffer: ArrayBufferLike;
  /** All that the buffer has been: it is another object each time the memory has grown. */
  readonly #buffers: WeakSet<ArrayBufferLike>;
  /** In the order of addresses, no two beside each other. */
  readonly #free: Region[] = [];
  /** The ends of pieces that are in use, by their beginnings. */
  readonly #taken = new Map<number, number>();

  /** Of the kind that is not shared, for one user who makes his arrays anew whenever something was taken, where there is no other. */
  constructor(isShared: boolean = true) {
    this.isShared = isShared;
    this.memory = new WebAssembly.Memory({ initial: ThreadMemory.firstPiece / pageBytes, maximum: mostPages, shared: isShared });
    this.#buffer = this.memory.buffer;
    this.#buffers = new WeakSet([this.#buffer]);
  }

  /** The memory as it is now. */
  get buffer(): ArrayBufferLike {
    return this.#buffer;
  }

  /** Bytes that pieces have taken. */
  get takenBytes(): number {
    let sum = 0;
    for (const [start, stop] of this.#taken) sum += stop - start;
    return sum;
  }

  /** A piece of so many bytes with any content, at a multiple of 64. It is nobody else's until it is given back. Null where there is no more memory. */
  take(bytes: number): Uint8Array | null {
    const size = Math.max(alignment, Math.ceil(bytes / alignment) * alignment);
    let best = this.#tightest(size);
    if (best < 0) {
      if (!this.#grow(size)) return null;
      best = this.#free.length - 1;
    }
    const { start, stop } = this.#free[best]!;
    if (stop - start === size) this.#free.splice(best, 1);
    else this.#free[best] = { start: start + size, stop };
    this.#taken.set(start, start + size);
    return new Uint8Array(this.#buffer, start, bytes);
  }

  /** Takes back a piece, by an array that begins where it does. Anything else is left alone. */
  give({ buffer, byteOffset }: ArrayBufferView): void {
    const stop = this.#taken.get(byteOffset);
    if (stop === undefined || !this.#buffers.has(buffer)) return;
    this.#taken.delete(byteOffset);
    this.#insert({ start: byteOffset, stop });
  }

  /** Whether an array lies in this memory: its address is then its `byteOffset`. */
  holds({ buffer }: ArrayBufferView): boolean {
    return buffer === this.#buffer || this.#buffers.has(buffer);
  }

  #tightest(size: number): number {
    let best = -1;
    let least = Infinity;
    for (const [index, { start, stop }] of this.#free.entries()) {
      if (stop - start < size || stop - start >= least) continue;
      best = index;
      least = stop - start;
    }
    return best;
  }

  #insert({ start, stop }: Region): void {
    const free = this.#free;
    let index = free.length;
    while (index > 0 && free[index - 1]!.start > start) index--;
    const [before, after] = [free[index - 1], free[index]];
    const first = before !== undefined && before.stop === start ? index - 1 : index;
    const last = after !== undefined && after.start === stop ? index + 1 : index;
    const joined = { start: first < index ? before!.start : start, stop: last > index ? after!.stop : stop };
    free.splice(first, last - first, joined);
  }

  /** Makes the last free region at least so large. */
  #grow(size: number): boolean {
    const end = this.#buffer.byteLength;
    const last = this.#free.at(-1);
    // What lies beyond the end of the last piece is never anybody's.
    const there = last !== undefined && last.stop === end - beyond ? last.stop - last.start : 0;
    const isFirst = this.#taken.size === 0 && this.#free.length === 0;
    const wanted = Math.max(size - there + (isFirst ? beyond : 0), leastGrowth);
    const pages = Math.ceil(wanted / pageBytes);
    try {
      this.memory.grow(pages);
    } catch {
      return false;
    }
    this.#buffer = this.memory.buffer;
    this.#buffers.add(this.#buffer);
    this.#insert({ start: isFirst ? end : end - beyond, stop: end + pages * pageBytes - beyond });
    return true;
  }
}

let ofThread: ThreadMemory | null | undefined;

/** The memory of this thread; null where there is none of that kind, as on web pages that are not isolated from others. */
export function threadMemory(): ThreadMemory | null {
  if (ofThread === undefined) {
    try {
      ofThread = typeof SharedArrayBuffer === "undefined" ? null : new ThreadMemory();
    } catch {
      ofThread = null;
    }
  }
  return ofThread;
}
