import { type Dtype, type Values, valuesOf } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";

const firstRoom = 256;
const mostItems = 0x7fffffff;

/** Numbers of one type whose count is not known before. */
export class GrowingNumbers {
  readonly dtype: Dtype;
  values: Values;
  length = 0;

  constructor(dtype: Dtype) {
    this.dtype = dtype;
    this.values = valuesOf(dtype, firstRoom);
  }

  /** Makes room for `count` more. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.values.length) return;
    checkItems(needed);
    const larger = valuesOf(this.dtype, Math.max(needed, 2 * this.values.length));
    (larger as Uint8Array).set(this.values as Uint8Array);
    this.values = larger;
  }

  /** Exactly the numbers that are there. */
  finish(): Values {
    const isMostlyFull = this.length > this.values.length - this.values.length / 8;
    return isMostlyFull ? this.values.subarray(0, this.length) : this.values.slice(0, this.length);
  }
}

/** Offsets of lists or texts: starts with 0. */
export class GrowingOffsets {
  values = new Int32Array(firstRoom);
  length = 1;

  /** Adds a list of `count` items. */
  push(count: number): void {
    if (this.length === this.values.length) this.#grow();
    const stop = this.values[this.length - 1]! + count;
    if (stop > mostItems) checkItems(stop);
    this.values[this.length++] = stop;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.values.length);
    larger.set(this.values);
    this.values = larger;
  }

  finish(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

function checkItems(count: number): void {
  if (count > mostItems)
    throw new CoffeaError(
      "NotSupported",
      `The entries asked for hold ${count} items, more than 2^31 in one array. Read fewer entries at a time.`,
    );
}
