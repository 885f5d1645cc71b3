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

/** Length of a key with 32-bit positions. */
export function keyLength(className: string, name: string, title: string): number {
  return 26 + stringLength(className) + stringLength(name) + stringLength(title);
}

/** Length of a string as {@link ByteWriter.string} writes it. */
export function stringLength(text: string): number {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 255 ? bytes + 1 : bytes + 5;
}

/** Writes a TKey of version 4 (32-bit positions). `when` is a TDatime. */
export function writeKey(writer: ByteWriter, key: KeyFields, when: number): void {
  const length = keyLength(key.className, key.name, key.title);
  writer
    .int32(length + key.storedBytes)
    .int16(4)
    .int32(key.objectBytes, when)
    .int16(length)
    .int16(key.cycle);
  writer.int32(key.position, key.directory);
  writer.string(key.className).string(key.name).string(key.title);
}

/** ROOT's TDatime of a date's UTC clock: six bits of years since 1995, then month, day, hour, minute, second. */
export function toDatime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1995) << 26) | ((date.getUTCMonth() + 1) << 22) | (date.getUTCDate() << 17);
  return day | (date.getUTCHours() << 12) | (date.getUTCMinutes() << 6) | date.getUTCSeconds();
}
