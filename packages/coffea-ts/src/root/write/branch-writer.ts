import { encodeBigEndian } from "./encode.ts";
import type { Column } from "./column.ts";
import type { BranchPlan, ColumnType } from "./column-type.ts";
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
  /** How the columns that are given for it become its values; null for a counter that nobody declared. */
  readonly plan: BranchPlan | null;
  /** The branch that counts the items of this one's lists. */
  readonly counter: BranchWriter | null;
  /** Bytes of a value, or of the fixed array that it is; 1 for texts, which are counted bytes. */
  readonly itemBytes: number;
  /** Whether its entries differ in size. */
  readonly hasStarts: boolean;
  /** How many values each item has: the product of its fixed dimensions. */
  readonly itemValues: number;
  readonly baskets: WrittenBasket[] = [];
  /** Whether lists of other branches count by this one. */
  isCounter = false;
  /** Largest value of a counter; length of the longest text. */
  maximum = 0;
  totalBytes = 0;
  zippedBytes = 0;
  #pending = new Uint8Array(4096);
  #entries = 0;
  /** For lists: bytes pending after each pending entry; the first is 0. */
  #ends = new Int32Array(256);

  constructor(plan: Pick<BranchPlan, "name" | "type"> & Partial<BranchPlan>, counter: BranchWriter | null) {
    this.name = plan.name;
    this.type = plan.type;
    this.plan = plan.steps === undefined ? null : (plan as BranchPlan);
    this.counter = counter;
    this.itemValues = plan.type.dims.reduce((product, size) => product * size, 1);
    this.itemBytes = leafTypes[plan.type.dtype].bytes * this.itemValues;
    this.hasStarts = plan.type.isJagged || plan.type.dtype === "string";
  }

  /** Takes over entries `[start, stop)` of a column of this branch's type. */
  append(column: Column, start: number, stop: number): void {
    const { offsets, values } = column;
    const { itemValues } = this;
    const [first, last] = offsets === null ? [start, stop] : [offsets[start]!, offsets[stop]!];
    const at = this.#end(this.#entries);
    this.#pending = withRoom(this.#pending, at + (last - first) * this.itemBytes);
    encodeBigEndian(values, first * itemValues, last * itemValues, { bytes: this.#pending, at });
    if (this.isCounter) for (let entry = start; entry < stop; entry++) this.maximum = Math.max(this.maximum, Number(values[entry]));
    if (offsets !== null) this.#appendStarts(offsets, { start, stop, shift: at - first * this.itemBytes });
    this.#entries += stop - start;
  }

  #appendStarts(offsets: Int32Array, { start, stop, shift }: { start: number; stop: number; shift: number }): void {
    this.#ends = withRoom(this.#ends, this.#entries + 1 + stop - start);
    for (let entry = start, to = this.#entries + 1; entry < stop; entry++, to++)
      this.#ends[to] = shift + offsets[entry + 1]! * this.itemBytes;
    if (this.type.dtype !== "string") return;
    for (let entry = start; entry < stop; entry++) this.maximum = Math.max(this.maximum, textLength(offsets[entry + 1]! - offsets[entry]!));
  }

  /** Hands out all that is pending in baskets of at most `basketBytes` (but at least one entry each), and forgets it. */
  *takeBaskets(basketBytes: number): Generator<BasketContent> {
    const entries = this.#entries;
    for (let start = 0; start < entries;) {
      const base = this.#end(start);
      let stop = start + 1;
      while (stop < entries && this.#end(stop + 1) - base <= basketBytes) stop++;
      const starts = this.hasStarts ? this.#ends.slice(start, stop + 1).map((end) => end - base) : null;
      yield { entries: stop - start, values: this.#pending.subarray(base, this.#end(stop)), starts };
      start = stop;
    }
    this.#entries = 0;
  }

  /** Bytes pending before pending entry `entry`. */
  #end(entry: number): number {
    return this.hasStarts ? this.#ends[entry]! : entry * this.itemBytes;
  }
}

/** Length of a text that takes so many bytes with its length before it. */
function textLength(bytes: number): number {
  return bytes <= 255 ? bytes - 1 : bytes - 5;
}

/** The same array, or a larger copy of it. */
function withRoom<A extends Uint8Array | Int32Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}
