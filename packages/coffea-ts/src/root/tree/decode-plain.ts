import { type Values, valuesConstructors } from "../../awkward/index.ts";
import { dtypeBytes, swapTo } from "../decode/big-endian.ts";
import type { Interpretation, NumberItem } from "../decode/interpretation.ts";
import type { FoundBasket } from "./found-basket.ts";

/** Plain numbers, which stand in baskets as they stand in a column but for the order of bytes; null for anything else. */
export function plainItem(interpretation: Interpretation): NumberItem | null {
  if (
    interpretation.kind === "string" ||
    interpretation.kind === "objects" ||
    interpretation.item.kind !== "numbers" ||
    interpretation.item.code.packing !== null
  )
    return null;
  if (interpretation.kind === "fixed") return interpretation.item;
  return interpretation.headerBytes === 0 && interpretation.holdsObjectBits !== true ? interpretation.item : null;
}

/** Whether the baskets hold just the bytes that items at `starts` need (at one item an entry for null); of a basket that is cut, no more than it has. */
export function fitsItems(baskets: readonly FoundBasket[], itemBytes: number, starts: Int32Array | null): boolean {
  let at = 0;
  for (const basket of baskets) {
    const count = basket.to - basket.from;
    const bytes = itemsBetween(starts, at, at + count) * itemBytes;
    if (basket.isWhole ? basket.dataBytes !== bytes : basket.dataBytes < bytes) return false;
    if (starts === null && basket.dataBytes !== basket.entries * itemBytes) return false;
    at += count;
  }
  return true;
}

function itemsBetween(starts: Int32Array | null, first: number, stop: number): number {
  return starts === null ? stop - first : starts[stop]! - starts[first]!;
}

/**
 * Decompresses the entries of baskets that fit straight to their place in `data`, which has room for all their items, and turns the order of bytes there.
 * False where a basket that is cut says other positions than `starts` (or none); `data` then holds anything.
 */
export function fillPlain(baskets: readonly FoundBasket[], item: NumberItem, starts: Int32Array | null, data: Values): boolean {
  const column = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const { dtype } = item.code;
  let entry = 0;
  let at = 0;
  for (const basket of baskets) {
    const count = basket.to - basket.from;
    const bytes = itemsBetween(starts, entry, entry + count) * item.bytes;
    const place = column.subarray(at, at + bytes);
    const content = basket.isWhole ? basket.borrowData() : partOf(basket, item.bytes, starts !== null);
    if (content?.length !== bytes) return false;
    swapTo(dtype, content, place);
    entry += count;
    at += bytes;
  }
  return true;
}

/** The entries that are wanted of a basket that is cut; null where its entry offsets do not tell. */
function partOf(found: FoundBasket, itemBytes: number, isJagged: boolean): Uint8Array | null {
  const { data, offsets } = found.unpack();
  if (isJagged && offsets === null) return null;
  const [start, stop] = isJagged ? [offsets![found.from]!, offsets![found.to]!] : [found.from * itemBytes, found.to * itemBytes];
  return start < 0 || stop < start || stop > data.length ? null : data.subarray(start, stop);
}

/** Numbers of `dtype` in a piece of memory, from its beginning. */
export function valuesIn({ buffer, byteOffset }: Uint8Array, { code }: NumberItem, count: number): Values {
  const constructor = valuesConstructors[code.dtype] as unknown as new (buffer: ArrayBufferLike, start: number, length: number) => Values;
  return new constructor(buffer, byteOffset, count);
}

/** Single numbers in `count` items. */
export function numbersIn(item: NumberItem, count: number): number {
  return (count * item.bytes) / dtypeBytes[item.code.dtype];
}
