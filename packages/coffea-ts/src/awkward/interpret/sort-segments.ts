import type { NumericLayout, StringLayout, Values } from "../layout.ts";
import { identity, valuesOf } from "../layouts/make.ts";
import { sortKeys, sortOrder } from "./sort-kernels.ts";

/** The values of each segment in order. */
export function sortedValues(layout: NumericLayout, offsets: Int32Array, ascending: boolean): Values {
  const { dtype, data } = layout;
  const keys = keysOf(data, layout.length, ascending);
  if (keys === null) return pick(layout, sortedOrder(layout, offsets, ascending));
  sortKeys(keys, offsets);
  if (!ascending) negate(keys);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return bigsOf(keys, valuesOf(dtype, keys.length) as typeof data);
  if (dtype === "float64") return keys;
  const out = valuesOf(dtype, keys.length) as Float32Array;
  out.set(keys);
  return out;
}

function pick({ dtype, data }: NumericLayout, order: Int32Array): Values {
  const out = valuesOf(dtype, order.length) as BigInt64Array;
  for (let i = 0; i < order.length; i++) out[i] = (data as BigInt64Array)[order[i]!]!;
  return out;
}

/** The positions in the column that put each segment in order; equal values keep theirs. */
export function sortedOrder(layout: NumericLayout | StringLayout, offsets: Int32Array, ascending: boolean): Int32Array {
  const order = identity(layout.length);
  if (layout.kind === "string") {
    sortBy(order, offsets, (a, b) => (ascending ? compareTexts(layout, a, b) : compareTexts(layout, b, a)));
    return order;
  }
  const keys = keysOf(layout.data, layout.length, ascending);
  if (keys !== null) sortOrder(keys, order, offsets);
  else {
    const data = layout.data as BigInt64Array;
    const sign = ascending ? 1 : -1;
    sortBy(order, offsets, (a, b) => (data[a]! < data[b]! ? -sign : data[a]! > data[b]! ? sign : 0));
  }
  return order;
}

function sortBy(order: Int32Array, offsets: Int32Array, compare: (a: number, b: number) => number): void {
  for (let s = 0; s < offsets.length - 1; s++)
    if (offsets[s + 1]! - offsets[s]! > 1) order.subarray(offsets[s], offsets[s + 1]).sort(compare);
}

/** Numbers that sort as the values do: negated for a descending order. Null where 64-bit integers are beyond what float64 holds exactly. */
function keysOf(data: Values, length: number, ascending: boolean): Float64Array | null {
  if (!(data instanceof BigInt64Array || data instanceof BigUint64Array)) {
    const keys = new Float64Array(data.length === length ? data : data.subarray(0, length));
    if (!ascending) negate(keys);
    return keys;
  }
  const keys = new Float64Array(length);
  // By halves of 32 bits: engines are slow with bigints.
  const low = new Uint32Array(data.buffer, data.byteOffset, 2 * length);
  const high = data instanceof BigUint64Array ? low : new Int32Array(data.buffer, data.byteOffset, 2 * length);
  for (let i = 0; i < length; i++) {
    const key = high[2 * i + 1]! * 2 ** 32 + low[2 * i]!;
    if (!Number.isSafeInteger(key)) return null;
    keys[i] = ascending ? key : -key;
  }
  return keys;
}

/** Writes whole numbers as 64-bit integers. */
function bigsOf<V extends BigInt64Array | BigUint64Array>(keys: Float64Array, out: V): V {
  const words = new Int32Array(out.buffer, out.byteOffset, 2 * out.length);
  for (let i = 0; i < keys.length; i++) {
    const high = Math.floor(keys[i]! / 2 ** 32);
    words[2 * i] = keys[i]! - high * 2 ** 32;
    words[2 * i + 1] = high;
  }
  return out;
}

function negate(keys: Float64Array): void {
  for (let i = 0; i < keys.length; i++) keys[i] = -keys[i]!;
}

/** Order of UTF-8 bytes, which is that of code points. */
function compareTexts({ offsets, bytes }: StringLayout, a: number, b: number): number {
  const [x, y] = [offsets[a]!, offsets[b]!];
  const [lengthA, lengthB] = [offsets[a + 1]! - x, offsets[b + 1]! - y];
  for (let k = 0; k < lengthA && k < lengthB; k++) if (bytes[x + k] !== bytes[y + k]) return bytes[x + k]! - bytes[y + k]!;
  return lengthA - lengthB;
}
