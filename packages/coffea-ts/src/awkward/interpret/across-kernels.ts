import type { Block } from "./number-blocks.ts";

/** Where the first item of each list goes in the results. */
export type Bases = Int32Array;
/** Takes the items of the lists of a block into the results: item `k` of list `s` into `out[bases[s] + k]`. */
export type AcrossKernel = (x: Float64Array, block: Block, to: { readonly bases: Bases; readonly out: Float64Array }) => void;

// Each loop is written out: a loop that calls its operation through a variable is several times slower.

/** Sums, in the order of the lists. */
export const addAcross: AcrossKernel = (x, { offsets, from, to, first, last }, { bases, out }) => {
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to);
    const shift = bases[s]! - offsets[s]!;
    for (let i = Math.max(offsets[s]!, from); i < stop; i++) out[shift + i]! += x[i - from]!;
  }
};

/** Products, in the order of the lists. */
export const multiplyAcross: AcrossKernel = (x, { offsets, from, to, first, last }, { bases, out }) => {
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to);
    const shift = bases[s]! - offsets[s]!;
    for (let i = Math.max(offsets[s]!, from); i < stop; i++) out[shift + i]! *= x[i - from]!;
  }
};

/** Largest values above what `out` holds; NaN is passed over. */
export const raiseAcross: AcrossKernel = (x, { offsets, from, to, first, last }, { bases, out }) => {
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to);
    const shift = bases[s]! - offsets[s]!;
    for (let i = Math.max(offsets[s]!, from); i < stop; i++) if (x[i - from]! > out[shift + i]!) out[shift + i] = x[i - from]!;
  }
};

/** Smallest values below what `out` holds; NaN is passed over. */
export const lowerAcross: AcrossKernel = (x, { offsets, from, to, first, last }, { bases, out }) => {
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to);
    const shift = bases[s]! - offsets[s]!;
    for (let i = Math.max(offsets[s]!, from); i < stop; i++) if (x[i - from]! < out[shift + i]!) out[shift + i] = x[i - from]!;
  }
};

/** Counts of values that are not 0; NaN counts. */
export const countAcross: AcrossKernel = (x, { offsets, from, to, first, last }, { bases, out }) => {
  for (let s = first; s < last; s++) {
    const stop = Math.min(offsets[s + 1]!, to);
    const shift = bases[s]! - offsets[s]!;
    for (let i = Math.max(offsets[s]!, from); i < stop; i++) out[shift + i]! += x[i - from] === 0 ? 0 : 1;
  }
};

/** Sums of 64-bit integers, which wrap around. */
export function addBigAcross(x: BigInt64Array, offsets: Int32Array, { bases, out }: { bases: Bases; out: BigInt64Array }): void {
  for (let s = 0; s < bases.length; s++) {
    const stop = offsets[s + 1]!;
    const shift = bases[s]! - offsets[s]!;
    for (let i = offsets[s]!; i < stop; i++) out[shift + i] = BigInt.asIntN(64, out[shift + i]! + x[i]!);
  }
}

/** Marks the places where a byte is 0 (or, with `flip` 1, is not 0). */
export function markAcross(x: Uint8Array, offsets: Int32Array, { bases, out, flip }: { bases: Bases; out: Uint8Array; flip: 0 | 1 }): void {
  for (let s = 0; s < bases.length; s++) {
    const stop = offsets[s + 1]!;
    const shift = bases[s]! - offsets[s]!;
    // A byte that is 0 has a sign after 1 was taken away.
    for (let i = offsets[s]!; i < stop; i++) out[shift + i]! |= ((x[i]! - 1) >>> 31) ^ flip;
  }
}
