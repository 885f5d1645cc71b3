import { type ThreadMemory, threadMemory } from "../base/index.ts";
import { BufferPool } from "./buffer-pool.ts";
import { Staging } from "./staging.ts";

/**
 * Memory of columns, and of the bytes that they are read from, which is used again: chunk after chunk costs no page faults and no garbage collection.
 * Columns lie in the memory of the thread, where loops find them without a copy; or, where there is none, in buffers that are kept.
 */
export class ColumnPool {
  /** For bytes that come one day. */
  readonly reads = new BufferPool();
  /** For bytes that are there at once. */
  readonly staging = new Staging(this);
  readonly #memory: ThreadMemory | null;
  /** For columns that the thread's memory has no place for. */
  readonly #buffers = new BufferPool();
  readonly #lent = new WeakSet<ArrayBufferLike>();

  /** Columns are put into `memory`, by default the thread's. */
  constructor(memory: ThreadMemory | null = threadMemory()) {
    this.#memory = memory;
  }

  /** Room for so many bytes of a column, with any content; valid until it is given back. */
  take(bytes: number): Uint8Array {
    const piece = this.#memory?.take(bytes) ?? null;
    if (piece !== null) return piece;
    const room = this.#buffers.take(bytes);
    this.#lent.add(room.buffer);
    return room;
  }

  /** Takes room back, by an array that begins where it does; nobody may look at it any more. */
  give(piece: ArrayBufferView): void {
    if (this.#memory?.holds(piece) === true) this.#memory.give(piece);
    else if (this.#lent.delete(piece.buffer)) this.#buffers.give(piece);
  }

  /** Whether an array is in memory that will be used again. */
  isLent(array: ArrayBufferView): boolean {
    return this.#memory?.holds(array) === true || this.#lent.has(array.buffer);
  }
}
