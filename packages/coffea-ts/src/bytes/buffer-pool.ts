import type { ByteRoom } from "./byte-source.ts";

/** Rounded up to a sixteenth of the size, so that sizes that nearly agree find each other's memory. */
function roomFor(bytes: number): number {
  const step = 2 ** Math.max(12, Math.ceil(Math.log2(bytes + 1)) - 4);
  return Math.ceil(bytes / step) * step;
}

const smallBytes = 16 * 1024;

/**
 * Memory that is used again: what chunk after chunk needs for a moment costs no allocation, no page faults and no garbage collection.
 * Whoever takes a buffer gives it back once nothing looks at it any more, or keeps it for good: then it belongs to the garbage collector as any other.
 */
export class BufferPool implements ByteRoom {
  readonly #limitBytes: number;
  /** Buffers that nobody uses, longest unused first. */
  readonly #free = new Set<ArrayBuffer>();
  /** Buffers that were taken and not given back. */
  readonly #taken = new WeakSet<ArrayBufferLike>();
  #freeBytes = 0;

  /** Keeps at most `limitBytes` that nobody uses. */
  constructor(limitBytes: number = 256 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  /** Bytes that are kept and not in use. */
  get freeBytes(): number {
    return this.#freeBytes;
  }

  /** So many bytes with any content, at the beginning of a buffer that is up to twice as large, or up to 16 kB where that is more. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const largest = Math.max(2 * bytes, smallBytes);
    let best: ArrayBuffer | null = null;
    for (const buffer of this.#free) {
      const { byteLength } = buffer;
      if (byteLength >= bytes && byteLength <= largest && (best === null || byteLength < best.byteLength)) best = buffer;
    }
    if (best === null) best = new ArrayBuffer(roomFor(bytes));
    else if (this.#free.delete(best)) this.#freeBytes -= best.byteLength;
    this.#taken.add(best);
    return new Uint8Array(best, 0, bytes);
  }

  /** Takes a buffer back, by any array on it. Buffers that are not from here, or were given back already, are left alone. */
  give({ buffer }: ArrayBufferView): void {
    if (!this.#taken.delete(buffer)) return;
    this.#free.add(buffer as ArrayBuffer);
    this.#freeBytes += buffer.byteLength;
    for (const oldest of this.#free) {
      if (this.#freeBytes <= this.#limitBytes) break;
      this.#free.delete(oldest);
      this.#freeBytes -= oldest.byteLength;
    }
  }
}
