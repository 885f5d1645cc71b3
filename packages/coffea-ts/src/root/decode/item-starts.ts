import type { Values } from "../../awkward/index.ts";

const mostItems = 0x7fffffff;

/**
 * Where the items of each entry begin: `[0, c0, c0 + c1, …]`, from the number of items of each; negative numbers count as 0. `output` has one place more than there are `counts`.
 * False where the sum is beyond 2^31 - 1; `output` then holds anything.
 */
export function itemStarts(counts: Values, output: Int32Array): boolean {
  output[0] = 0;
  if (counts instanceof Int32Array) return int32ItemStarts(counts, output);
  if (counts instanceof BigInt64Array || counts instanceof BigUint64Array) return bigItemStarts(counts, output);
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    total += count > 0 ? count : 0;
    output[i + 1] = total;
  }
  return total <= mostItems;
}

// Additions of 32 bits, which wrap around to a negative sum once, where it is too large.
function int32ItemStarts(counts: Int32Array, output: Int32Array): boolean {
  let total = 0;
  let sums = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    total = (total + (count & ~(count >> 31))) | 0;
    sums |= total;
    output[i + 1] = total;
  }
  return sums >= 0;
}

function bigItemStarts(counts: BigInt64Array | BigUint64Array, output: Int32Array): boolean {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    total += Math.max(0, Number(counts[i]));
    output[i + 1] = total;
  }
  return total <= mostItems;
}
