/** Columns of 64-bit integers. */
export type BigValues = BigInt64Array | BigUint64Array;

/** Sums that wrap around at 64 bits; the bits are the same for signed and unsigned ones. */
export function addUpBig(x: BigInt64Array, offsets: Int32Array, out: BigInt64Array): void {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let total = 0n;
    for (let i = offsets[s]!; i < stop; i++) total = BigInt.asIntN(64, total + x[i]!);
    out[s] = total;
  }
}

/** Products that wrap around at 64 bits. */
export function multiplyUpBig(x: BigInt64Array, offsets: Int32Array, out: BigInt64Array): void {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let product = 1n;
    for (let i = offsets[s]!; i < stop; i++) product = BigInt.asIntN(64, product * x[i]!);
    out[s] = product;
  }
}

/** Counts of values that are not 0. */
export function countNonzeroBig(x: BigInt64Array, offsets: Int32Array, out: Int32Array): void {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let count = 0;
    for (let i = offsets[s]!; i < stop; i++) if (x[i] !== 0n) count++;
    out[s] = count;
  }
}

/** The position in the column of the first of the largest values of each segment, -1 for none. */
export function findLargestBig(x: BigValues, offsets: Int32Array, out: Int32Array): void {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let item = offsets[s]! < stop ? offsets[s]! : -1;
    for (let i = item + 1; item >= 0 && i < stop; i++) if (x[i]! > x[item]!) item = i;
    out[s] = item;
  }
}

/** The position in the column of the first of the smallest values of each segment, -1 for none. */
export function findSmallestBig(x: BigValues, offsets: Int32Array, out: Int32Array): void {
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let item = offsets[s]! < stop ? offsets[s]! : -1;
    for (let i = item + 1; item >= 0 && i < stop; i++) if (x[i]! < x[item]!) item = i;
    out[s] = item;
  }
}
