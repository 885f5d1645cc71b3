import type { Dtype, Values } from "../../awkward/index.ts";

/** Size of one value of each type, in bytes. */
export const dtypeBytes: Readonly<Record<Dtype, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
};

/**
 * Decodes all of `bytes`, big-endian values of `dtype`, into `output` from index `start` on.
 * Copies first and swaps in place, because `bytes` may start anywhere while typed arrays want aligned positions.
 */
export function decodeBigEndian(dtype: Dtype, bytes: Uint8Array, output: Values, start: number): void {
  const size = dtypeBytes[dtype];
  const byteStart = output.byteOffset + start * size;
  new Uint8Array(output.buffer, byteStart, bytes.length).set(bytes);
  if (dtype === "bool") toZeroOrOne(new Uint8Array(output.buffer, byteStart, bytes.length));
  else if (size === 2) swap16(new Uint16Array(output.buffer, byteStart, bytes.length / 2));
  else if (size === 4) swap32(new Uint32Array(output.buffer, byteStart, bytes.length / 4));
  else if (size === 8) swap64(new Uint32Array(output.buffer, byteStart, bytes.length / 4));
}

function toZeroOrOne(values: Uint8Array): void {
  for (let i = 0; i < values.length; i++) if (values[i]! > 1) values[i] = 1;
}

function swap16(words: Uint16Array): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    words[i] = (word << 8) | (word >>> 8);
  }
}

function swap32(words: Uint32Array): void {
  for (let i = 0; i < words.length; i++) words[i] = swapWord(words[i]!);
}

function swap64(words: Uint32Array): void {
  for (let i = 0; i < words.length; i += 2) {
    const high = words[i]!;
    words[i] = swapWord(words[i + 1]!);
    words[i + 1] = swapWord(high);
  }
}

function swapWord(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
}
