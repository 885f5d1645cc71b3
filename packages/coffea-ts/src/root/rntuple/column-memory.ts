import { type Dtype, type Values, valuesConstructors, valuesOf } from "../../awkward/index.ts";
import type { BufferPool } from "../../bytes/index.ts";
import type { StoredColumn } from "./field-shape.ts";

type OnBuffer = new (buffer: ArrayBuffer, offset: number, length: number) => Values;

/** Makes the arrays that columns are decoded to, in memory that is used again where there is a pool. */
export class ColumnMemory {
  readonly #pool: BufferPool | undefined;
  readonly #taken: { readonly column: StoredColumn; readonly buffer: ArrayBuffer }[] = [];

  constructor(pool: BufferPool | undefined) {
    this.#pool = pool;
  }

  /** An array for `length` values of a column, of which `written` will be written; where that is not all of them, they are zeros at first. */
  take(column: StoredColumn, dtype: Dtype, { length, written }: { readonly length: number; readonly written: number }): Values {
    if (this.#pool === undefined) return valuesOf(dtype, length);
    const constructor = valuesConstructors[dtype];
    const buffer = this.#pool.take(length * (constructor as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT);
    this.#taken.push({ column, buffer });
    const values = new (constructor as unknown as OnBuffer)(buffer, 0, length);
    if (written < length) new Uint8Array(values.buffer, 0, values.byteLength).fill(0);
    return values;
  }

  /** Gives the memory of all columns back but of those that are kept. */
  release(kept: ReadonlySet<StoredColumn>): void {
    for (const { column, buffer } of this.#taken) if (!kept.has(column)) this.#pool?.give(buffer);
    this.#taken.length = 0;
  }
}
