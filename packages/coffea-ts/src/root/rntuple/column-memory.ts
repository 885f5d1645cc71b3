import { type Dtype, type Values, valuesConstructors, valuesOf } from "../../awkward/index.ts";
import type { ColumnPool } from "../../bytes/index.ts";

type OnBuffer = new (buffer: ArrayBufferLike, offset: number, length: number) => Values;

/** Makes the arrays that columns are decoded to, in memory that is used again where there is a pool. */
export class ColumnMemory {
  readonly #pool: ColumnPool | undefined;
  readonly #taken: Uint8Array[] = [];

  constructor(pool: ColumnPool | undefined) {
    this.#pool = pool;
  }

  /** An array for `length` values, of which `written` will be written; where that is not all of them, they are zeros at first. */
  take(dtype: Dtype, { length, written }: { readonly length: number; readonly written: number }): Values {
    if (this.#pool === undefined) return valuesOf(dtype, length);
    const constructor = valuesConstructors[dtype];
    const piece = this.#pool.take(length * (constructor as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT);
    this.#taken.push(piece);
    if (written < length) piece.fill(0);
    return new (constructor as unknown as OnBuffer)(piece.buffer, piece.byteOffset, length);
  }

  /** Gives the memory of all arrays back. */
  release(): void {
    for (const piece of this.#taken.splice(0)) this.#pool!.give(piece);
  }
}
