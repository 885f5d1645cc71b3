import type { PagePart } from "./unsplit.ts";

/** Single bits, the lowest of each byte first, as 0 and 1. */
export function unpackBits({ bytes, from, to }: PagePart, output: Uint8Array, at: number): void {
  for (let i = from, j = at; i < to; i++, j++) output[j] = (bytes[i >> 3]! >> (i & 7)) & 1;
}

/** Unsigned integers of 1 to 32 bits without gaps, the lowest bits first. */
export function unpackIntegers({ bytes, from, to }: PagePart, bits: number, output: Uint32Array, at: number): void {
  // Up to five bytes hold an integer of 32 bits: sums of powers of two are exact in a double.
  const limit = 2 ** bits;
  for (let i = from, j = at; i < to; i++, j++) {
    const first = i * bits;
    const start = Math.floor(first / 8);
    const last = Math.floor((first + bits - 1) / 8);
    let value = 0;
    for (let k = last; k >= start; k--) value = value * 256 + bytes[k]!;
    output[j] = Math.floor(value / 2 ** (first - 8 * start)) % limit;
  }
}

/** float32 whose mantissa lost its last bits. */
export function unpackTruncated(part: PagePart, bits: number, output: Float32Array, at: number): void {
  const words = new Uint32Array(output.buffer, output.byteOffset, output.length);
  unpackIntegers(part, bits, words, at);
  for (let i = at; i < at + part.to - part.from; i++) words[i] = words[i]! << (32 - bits);
}

/** Steps between two bounds, both included. */
export function unpackQuantised(
  part: PagePart,
  { bits, range }: { readonly bits: number; readonly range: readonly [low: number, high: number] },
  output: Float32Array,
  at: number,
): void {
  const count = part.to - part.from;
  const steps = new Uint32Array(count);
  unpackIntegers(part, bits, steps, 0);
  const [low, high] = range;
  const largest = 2 ** bits - 1;
  for (let i = 0; i < count; i++) output[at + i] = low + (steps[i]! * (high - low)) / largest;
}

const half = { exponent: 0x7c00, mantissa: 0x3ff } as const;

/** A half-precision float from its bits. */
export function halfToFloat(word: number): number {
  const sign = (word & 0x8000) === 0 ? 1 : -1;
  const exponent = (word & half.exponent) >> 10;
  const mantissa = word & half.mantissa;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
