import { type Values, valuesOf } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { columnTypeOf, type ColumnType } from "./column-type.ts";
import { halfToFloat, unpackBits, unpackQuantised, unpackTruncated } from "./packed-bits.ts";
import { pageMemory } from "./page-memory.ts";
import type { ColumnRecord } from "./schema.ts";
import { type PagePart, unfold, unfold64, unsplit16 } from "./unsplit.ts";

/** Decodes elements of a page into `output` from index `at` on, converted to its type where the column has another one. Not for indexes and switches. */
export function decodeElements(column: ColumnRecord, part: PagePart, output: Values, at: number): void {
  const type = columnTypeOf(column)!;
  const count = part.to - part.from;
  if (type.isHalf === true) return decodeHalf(type, part, output, at);
  if (output.constructor === valuesOf(type.dtype, 0).constructor) return decodeNative(column, part, output, at);
  const own = valuesOf(type.dtype, count);
  decodeNative(column, part, own, 0);
  if (output instanceof BigInt64Array || output instanceof BigUint64Array) for (let i = 0; i < count; i++) output[at + i] = BigInt(own[i]!);
  else for (let i = 0; i < count; i++) output[at + i] = Number(own[i]!);
}

function decodeNative(column: ColumnRecord, part: PagePart, output: Values, at: number): void {
  const { coding, bits } = columnTypeOf(column)!;
  switch (coding) {
    case "plain":
      return copyPlain(part, output, at);
    case "split":
      return unsplit(part, { bits: bits!, isFolded: false }, output, at);
    case "zigzag":
      return unsplit(part, { bits: bits!, isFolded: true }, output, at);
    case "bits":
      return unpackBits(part, output as Uint8Array, at);
    case "truncated":
      return unpackTruncated(part, column.bits, output as Float32Array, at);
    case "quantised":
      return unpackQuantised(part, { bits: column.bits, range: column.range ?? [0, 1] }, output as Float32Array, at);
    case "delta":
    case "switch":
      throw new Error("unreachable: indexes and switches are decoded elsewhere");
    default:
      return coding satisfies never;
  }
}

function copyPlain({ bytes, from, to }: PagePart, output: Values, at: number): void {
  const size = output.BYTES_PER_ELEMENT;
  new Uint8Array(output.buffer, output.byteOffset + at * size, (to - from) * size).set(bytes.subarray(from * size, to * size));
}

function unsplit(
  part: PagePart,
  { bits, isFolded }: { readonly bits: number; readonly isFolded: boolean },
  output: Values,
  at: number,
): void {
  const stop = at + part.to - part.from;
  if (bits === 32) return new Int32Array(output.buffer, output.byteOffset, output.length).set(pageMemory.words(part, { isFolded }), at);
  if (bits === 16) {
    unsplit16(part, new Uint16Array(output.buffer, output.byteOffset, output.length), at);
    if (isFolded) unfold(output as Int16Array, at, stop);
    return;
  }
  const words = wordsOf(output);
  for (const half of [0, 1]) {
    const own = pageMemory.words(part, { skipped: 4 * half });
    for (let i = 0, j = 2 * at + half; i < own.length; i++, j += 2) words[j] = own[i]!;
  }
  if (isFolded) unfold64(words, at, stop);
}

function wordsOf(values: Values): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.byteLength / 4);
}

function decodeHalf({ coding }: ColumnType, part: PagePart, output: Values, at: number): void {
  const count = part.to - part.from;
  const words = new Uint16Array(count);
  if (coding === "split") unsplit16(part, words, 0);
  else copyPlain(part, words, 0);
  const floats = output as Float32Array | Float64Array;
  for (let i = 0; i < count; i++) floats[at + i] = halfToFloat(words[i]!);
}

/**
 * Decodes elements of an index column: positions within the cluster. `where` names the page.
 * Throws `NotSupported` for positions from 2^31 on.
 */
export function decodeIndex(column: ColumnRecord, part: PagePart, output: Int32Array, { at, where }: { at: number; where: string }): void {
  const { coding, bits } = columnTypeOf(column)!;
  const isLarge = coding === "delta" ? decodeDeltas(part, bits!, output, at) : decodePositions(part, bits!, output, at);
  if (isLarge)
    throw new CoffeaError(
      "NotSupported",
      `A list index reaches beyond 2^31 items in one cluster, in ${where}. Such clusters are not read; write smaller ones.`,
      { details: { where } },
    );
}

/** Whether a position is too large. Sums start anew on each page. */
function decodeDeltas(part: PagePart, bits: number, output: Int32Array, at: number): boolean {
  const { bytes, count, from, to } = part;
  const isLarge = bits === 64 && hasBits(pageMemory.words({ bytes, count, from: 0, to }, { skipped: 4 }));
  const deltas = pageMemory.words({ bytes, count, from: 0, to });
  let position = 0;
  let signs = 0;
  for (let i = 0; i < from; i++) {
    position = (position + deltas[i]!) | 0;
    signs |= position;
  }
  for (let i = from, j = at; i < to; i++, j++) {
    position = (position + deltas[i]!) | 0;
    signs |= position;
    output[j] = position;
  }
  return isLarge || signs < 0;
}

function hasBits(words: Int32Array): boolean {
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= words[i]!;
  return bits !== 0;
}

function decodePositions({ bytes, from, to }: PagePart, bits: number, output: Int32Array, at: number): boolean {
  const size = bits / 8;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let signs = 0;
  for (let i = from, j = at; i < to; i++, j++) {
    const position = view.getInt32(i * size, true);
    if (size === 8 && view.getInt32(i * size + 4, true) !== 0) signs = -1;
    signs |= position;
    output[j] = position;
  }
  return signs < 0;
}

const switchBytes = 12;

/** Decodes elements of a switch column: the number of each alternative (0 for none), and its position among those in the cluster. */
export function decodeSwitch(
  { bytes, from, to }: PagePart,
  output: { readonly tags: Int32Array; readonly positions: Int32Array },
  at: number,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = from, j = at; i < to; i++, j++) {
    output.positions[j] = view.getInt32(i * switchBytes, true);
    output.tags[j] = view.getInt32(i * switchBytes + 8, true);
  }
}
