import type { Block } from "./number-blocks.ts";

/** Goes on with the results `out` of the segments of a block. */
export type Kernel = (x: Float64Array, block: Block, out: Float64Array) => void;

// Each loop is written out: a loop that calls its operation through a variable is several times slower.

/** Sums from left to right, on from `out`. */
export function addUp(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let total = out[s]!;
    for (; i < stop; i++) total += x[i]!;
    out[s] = total;
  }
}

/** Products from left to right. */
export function multiplyUp(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let product = out[s]!;
    for (; i < stop; i++) product *= x[i]!;
    out[s] = product;
  }
}

/** Sums of the squared distances from the centre of each segment. */
export function addSquares(
  x: Float64Array,
  { offsets, from, to, first, last }: Block,
  sums: { out: Float64Array; centres: Float64Array },
): void {
  const { out, centres } = sums;
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    const centre = centres[s]!;
    let total = out[s]!;
    for (; i < stop; i++) {
      const distance = x[i]! - centre;
      total += distance * distance;
    }
    out[s] = total;
  }
}

/** Counts of values that are not 0; NaN counts. */
export function countNonzero(x: Float64Array, { offsets, from, to, first, last }: Block, out: Int32Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let count = out[s]!;
    for (; i < stop; i++) if (x[i] !== 0) count++;
    out[s] = count;
  }
}

/** Largest values above what `out` holds; NaN is passed over. */
export function raise(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let best = out[s]!;
    for (; i < stop; i++) if (x[i]! > best) best = x[i]!;
    out[s] = best;
  }
}

/** Smallest values below what `out` holds; NaN is passed over. */
export function lower(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let best = out[s]!;
    for (; i < stop; i++) if (x[i]! < best) best = x[i]!;
    out[s] = best;
  }
}

/** As {@link raise}, but a NaN stays. */
export function raiseOrNaN(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let best = out[s]!;
    for (; i < stop; i++) if (x[i]! > best || x[i] !== x[i]) best = x[i]!;
    out[s] = best;
  }
}

/** As {@link lower}, but a NaN stays. */
export function lowerOrNaN(x: Float64Array, { offsets, from, to, first, last }: Block, out: Float64Array): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let best = out[s]!;
    for (; i < stop; i++) if (x[i]! < best || x[i] !== x[i]) best = x[i]!;
    out[s] = best;
  }
}

/** The item that wins in each segment so far, and its value. */
export interface Winners {
  /** Position in the column, -1 for none yet. */
  readonly items: Int32Array;
  readonly values: Float64Array;
}

/** The first of the largest values; a NaN that comes first stays, later ones are passed over. */
export function findLargest(x: Float64Array, { offsets, from, to, first, last }: Block, { items, values }: Winners): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let item = items[s]!;
    let best = values[s]!;
    for (; i < stop; i++) {
      if (item >= 0 && !(x[i]! > best)) continue;
      best = x[i]!;
      item = from + i;
    }
    items[s] = item;
    values[s] = best;
  }
}

/** The first of the smallest values; see {@link findLargest}. */
export function findSmallest(x: Float64Array, { offsets, from, to, first, last }: Block, { items, values }: Winners): void {
  let i = Math.max(offsets[first] ?? 0, from) - from;
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to) - from;
    let item = items[s]!;
    let best = values[s]!;
    for (; i < stop; i++) {
      if (item >= 0 && !(x[i]! < best)) continue;
      best = x[i]!;
      item = from + i;
    }
    items[s] = item;
    values[s] = best;
  }
}

/** Whether a byte of each segment is not 0. */
export function anyTrue(x: Uint8Array, offsets: Int32Array): Uint8Array {
  const out = new Uint8Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    for (let i = offsets[s]!; i < stop; i++)
      if (x[i] !== 0) {
        out[s] = 1;
        break;
      }
  }
  return out;
}

/** Whether no byte of each segment is 0. */
export function allTrue(x: Uint8Array, offsets: Int32Array): Uint8Array {
  const out = new Uint8Array(offsets.length - 1).fill(1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    for (let i = offsets[s]!; i < stop; i++)
      if (x[i] === 0) {
        out[s] = 0;
        break;
      }
  }
  return out;
}

/** Counts of bytes that are not 0. */
export function countTrue<O extends Int32Array | Float64Array>(x: Uint8Array, offsets: Int32Array, out: O): O {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let count = 0;
    for (let i = offsets[s]!; i < stop; i++) if (x[i] !== 0) count++;
    out[s] = count;
  }
  return out;
}
