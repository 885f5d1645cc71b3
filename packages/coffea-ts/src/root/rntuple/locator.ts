import type { LittleCursor } from "./little-cursor.ts";

/** Where a block stands in the file, in bytes. */
export interface Locator {
  readonly seek: number;
  readonly bytes: number;
}

/** A block and its size once decompressed, in bytes. */
export interface EnvelopeLink extends Locator {
  readonly rawBytes: number;
}

const largeLocator = 1;

/** Reads a locator, simple or large. Others point outside of files: `CorruptFile`. */
export function readLocator(cursor: LittleCursor): Locator {
  const start = cursor.position;
  const size = cursor.i32();
  if (size >= 0) return { bytes: size, seek: cursor.i64() };
  const kind = Math.abs(size >> 24);
  if (kind !== largeLocator) throw cursor.corrupt(`a block is stored in a way of the kind ${kind}, not as bytes of a file`);
  const locator = { bytes: cursor.i64(), seek: cursor.i64() };
  cursor.position = start;
  cursor.advance(Math.max(size & 0xffff, 20));
  return locator;
}

/** Reads the link to an envelope: its size, and its locator. */
export function readEnvelopeLink(cursor: LittleCursor): EnvelopeLink {
  const rawBytes = cursor.i64();
  return { rawBytes, ...readLocator(cursor) };
}
