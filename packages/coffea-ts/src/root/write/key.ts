import type { ByteWriter } from "./byte-writer.ts";

/** What a TKey says of the record behind it. */
export interface KeyFields {
  readonly className: string;
  readonly name: string;
  readonly title: string;
  /** Content's size in memory. */
  readonly objectBytes: number;
  /** Content's size in the file. */
  readonly storedBytes: number;
  readonly cycle: number;
  /** Where the record begins. */
  readonly position: number;
  /** Where the directory's record begins; 0 for the file itself. */
  readonly directory: number;
}

/** Names of a record as its key has them. */
export type KeyNames = Pick<KeyFields, "className" | "name" | "title">;

/** Positions beyond this are written with eight bytes. */
export const LAST_SHORT_POSITION = 2_000_000_000;

/** Length of a key; `isLong` for one with 64-bit positions. */
export function keyLength({ className, name, title }: KeyNames, isLong = false): number {
  return (isLong ? 34 : 26) + stringLength(className) + stringLength(name) + stringLength(title);
}

/** Length of a string as {@link ByteWriter.string} writes it. */
export function stringLength(text: string): number {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 255 ? bytes + 1 : bytes + 5;
}

/** Writes a TKey, with 64-bit positions where it stands beyond 2 GB. `when` is a TDatime. */
export function writeKey(writer: ByteWriter, key: KeyFields, when: number): void {
  const isLong = key.position > LAST_SHORT_POSITION;
  const length = keyLength(key, isLong);
  writer
    .int32(length + key.storedBytes)
    .int16(isLong ? 1004 : 4)
    .int32(key.objectBytes, when)
    .int16(length)
    .int16(key.cycle);
  if (isLong) writer.int64(key.position, key.directory);
  else writer.int32(key.position, key.directory);
  writer.string(key.className).string(key.name).string(key.title);
}

/** ROOT's TDatime of a date's UTC clock: six bits of years since 1995, then month, day, hour, minute, second. */
export function toDatime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1995) << 26) | ((date.getUTCMonth() + 1) << 22) | (date.getUTCDate() << 17);
  return day | (date.getUTCHours() << 12) | (date.getUTCMinutes() << 6) | date.getUTCSeconds();
}
