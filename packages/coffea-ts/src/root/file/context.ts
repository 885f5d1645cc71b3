import { CoffeaError } from "../../base/index.ts";
import { truncated, type ByteRange, type Reading } from "../../bytes/index.ts";
import { decompressPayload } from "./payload.ts";
import { Cursor } from "./cursor.ts";
import { parseKey, type Key } from "./key.ts";

/** What every reader of one file needs to know about it. */
export interface FileContext {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Reads `ranges` after checking them against the size of the file. Throws `TruncatedFile` with both sizes, `CorruptFile` for what cannot be a range. */
export function* readRanges(file: FileContext, ranges: readonly ByteRange[]): Reading<readonly Uint8Array[]> {
  for (const { start, stop } of ranges) {
    if (stop > file.sizeBytes) throw truncated(file.name, file.sizeBytes, stop);
    if (start < 0 || stop < start)
      throw new CoffeaError("CorruptFile", `${file.name} is damaged: a record is said to reach from byte ${start} to ${stop}.`, {
        details: { file: file.name },
      });
  }
  return yield ranges;
}

/** Reads `length` bytes from `start` on, with the same checks. */
export function* readRange(file: FileContext, start: number, length: number): Reading<Uint8Array> {
  const [bytes] = yield* readRanges(file, [{ start, stop: start + length }]);
  return bytes!;
}

/** Reads the record of `key` and returns a cursor on its decompressed content, whose references count from the start of the key. */
export function* readObject(file: FileContext, key: Key): Reading<Cursor> {
  const where = `"${key.name}" (${key.className}) of ${file.name}`;
  const record = yield* readRange(file, key.seek, key.bytes);
  return openRecord(record, where);
}

/** A cursor on the decompressed content of a whole record (head and payload). */
export function openRecord(record: Uint8Array, where: string): Cursor {
  const cursor = new Cursor(record, where);
  const key = parseKey(cursor);
  if (key.bytes > record.length || key.keyBytes <= 0 || key.keyBytes > key.bytes)
    throw cursor.corrupt(`its key promises ${key.bytes} bytes, ${record.length} are there`);
  const payload = record.subarray(key.keyBytes, key.bytes);
  return new Cursor(decompressPayload(payload, key.objectBytes, where), where, key.keyBytes);
}
