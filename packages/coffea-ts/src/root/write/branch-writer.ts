import { encodeBigEndian } from "./encode.ts";
import type { Column, ColumnType } from "./column.ts";
import { leafTypes } from "./streamed-classes.ts";

/** A basket that is in the file. */
export interface WrittenBasket {
  readonly firstEntry: number;
  readonly position: number;
  /** Key and content as stored. */
  readonly storedBytes: number;
}

/** Content of one basket: entries `[start, stop)` of the pending ones. */
export interface BasketContent {
  readonly entries: number;
  /** Values in ROOT's byte order. */
  readonly values: Uint8Array;
  /** Where each entry's values begin, in bytes from the first one, and where the last ends; null for a branch without lists. */
  readonly starts: Int32Array | null;
}

/** One branch: what it is, what waits for its basket, and the baskets written so far. */
export class BranchWriter {
  readonly name: string;
  readonly type: ColumnType;
  /** The branch that counts the items of this one's lists. */
  readonly counter: BranchWriter | null;
  readonly itemBytes: number;
  readonly baskets: WrittenBasket[] = [];
  /** Whether lists of other branches count by this one. */
  isCounter = false;
  /** Largest value of a counter. */
  maximum = 0;
  totalBytes = 0;
  zippedBytes = 0;
  #pending = new Uint8Array(4096);
  #entries = 0;
  /** For lists: bytes pending after each pending entry; the first is 0. */
  #ends = new Int32Array(256);

  constructor(name: string, type: ColumnType, counter: BranchWriter | null) {
    this.name = name;
    this.type = type;
    this.counter = counter;
    this.itemBytes = leafTypes[type.dtype].bytes;
  }

  /** Takes over entries `[start, stop)` of a column of this branch's type. */
  append(column: Column, start: number, stop: number): void {
    const { offsets, values } = column;
    const [first, last] = offsets === null ? [start, stop] : [offsets[start]!, offsets[stop]!];
    const at = this.#end(this.#entries);
    this.#pending = withRoom(this.#pending, at + (last - first) * this.itemBytes);
    encodeBigEndian(values, first, last, { bytes: this.#pending, at });
    if (this.isCounter) for (let entry = start; entry < stop; entry++) this.maximum = Math.max(this.maximum, Number(values[entry]));
    if (offsets !== null) {
      this.#ends = withRoom(this.#ends, this.#entries + 1 + stop - start);
      const shift = at - first * this.itemBytes;
      for (let entry = start, to = this.#entries + 1; entry < stop; entry++, to++)
        this.#ends[to] = shift + offsets[entry + 1]! * this.itemBytes;
    }
    this.#entries += stop - start;
  }

  /** Hands out all that is pending in baskets of at most `basketBytes` (but at least one entry each), and forgets it. */
  *takeBaskets(basketBytes: number): Generator<BasketContent> {
    const entries = this.#entries;
    for (let start = 0; start < entries;) {
      const base = this.#end(start);
      let stop = start + 1;
      while (stop < entries && this.#end(stop + 1) - base <= basketBytes) stop++;
      const starts = this.type.isJagged ? this.#ends.slice(start, stop + 1).map((end) => end - base) : null;
      yield { entries: stop - start, values: this.#pending.subarray(base, this.#end(stop)), starts };
      start = stop;
    }
    this.#entries = 0;
  }

  /** Bytes pending before pending entry `entry`. */
  #end(entry: number): number {
    return this.type.isJagged ? this.#ends[entry]! : entry * this.itemBytes;
  }
}

/** The same array, or a larger copy of it. */
function withRoom<A extends Uint8Array | Int32Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}
