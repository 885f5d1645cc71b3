import { Cursor } from "../file/cursor.ts";
import type { StringCode } from "./interpretation.ts";

const byteCountBit = 0x40000000;

/** Starts of entries whose lengths are written inside them: containers begin with their length in bytes (4 bytes, marked by a bit). */
export function walkContainers(data: Uint8Array, entries: number, where: string): Int32Array {
  return walk(new Cursor(data, where), entries, (cursor) => cursor.advance((cursor.u32() & ~byteCountBit) >>> 0));
}

/** Starts of entries that are texts with their length before them, after a header to step over. */
export function walkStrings(data: Uint8Array, entries: number, { code, where }: { code: StringCode; where: string }): Int32Array {
  return walk(new Cursor(data, where), entries, (cursor) => {
    if (cursor.remaining === 0) return; // an empty text at the end may take no bytes at all
    cursor.advance(code.headerBytes);
    const short = code.lengthBytes === 4 ? 255 : cursor.u8();
    cursor.advance(short === 255 ? Math.max(0, cursor.i32()) : short);
  });
}

function walk(cursor: Cursor, entries: number, step: (cursor: Cursor) => void): Int32Array {
  if (entries > cursor.remaining) throw cursor.corrupt(`${entries} entries do not fit`);
  const offsets = new Int32Array(entries + 1);
  for (let i = 0; i < entries; i++) {
    step(cursor);
    offsets[i + 1] = cursor.position;
  }
  return offsets;
}

/** Starts of entries that have as many items as the counter of each says. `counts` has one number an entry. */
export function offsetsFromCounts(counts: ArrayLike<number | bigint>, entries: number, itemBytes: number): Int32Array {
  const offsets = new Int32Array(entries + 1);
  for (let i = 0, position = 0; i < entries; i++) {
    position += Math.max(0, Number(counts[i])) * itemBytes;
    offsets[i + 1] = position;
  }
  return offsets;
}
