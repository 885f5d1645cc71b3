import type { Cursor } from "./cursor.ts";

/** The head of a record (ROOT's `TKey`): what is stored, under which name, where and how large. Positions and sizes in bytes. */
export interface Key {
  /** Where the record starts, as the key itself says. */
  readonly seek: number;
  /** Length of the whole record: this head and the payload. */
  readonly bytes: number;
  /** Length of this head. */
  readonly keyBytes: number;
  /** Length of the payload once decompressed. */
  readonly objectBytes: number;
  readonly cycle: number;
  readonly className: string;
  readonly name: string;
  readonly title: string;
}

/** Parses the head of a record, 32-bit or 64-bit. */
export function parseKey(cursor: Cursor): Key {
  const bytes = cursor.i32();
  const version = cursor.i16();
  const objectBytes = cursor.i32();
  cursor.advance(4); // date and time
  const keyBytes = cursor.i16();
  const cycle = cursor.i16();
  const seek = version > 1000 ? cursor.seek64() : cursor.i32();
  cursor.advance(version > 1000 ? 8 : 4); // position of the directory
  return { seek, bytes, keyBytes, objectBytes, cycle, className: cursor.string(), name: cursor.string(), title: cursor.string() };
}
