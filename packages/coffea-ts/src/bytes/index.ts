/**
 * Where bytes come from. A `ByteSource` answers reads of byte ranges: memory, a local file (positioned reads, never the whole file)
 * or a browser `Blob`; most have a synchronous door too. Readers are written once as a `Reading`, which yields the ranges it wants,
 * and run through either door.
 *
 * ```ts
 * import { memorySource, runReadingSync, type Reading } from "coffea-ts/bytes";
 *
 * function* firstByte(): Reading<number> {
 *   const [bytes] = yield [{ start: 0, stop: 1 }];
 *   return bytes![0]!;
 * }
 * runReadingSync(firstByte(), memorySource(Uint8Array.of(114, 111, 111, 116))); // 114
 * ```
 *
 * @module
 */
export type { ByteRange, ByteRoom, ByteSource, FileIdentity, Reading, SyncDoor } from "./byte-source.ts";
export { openFileSource } from "#file-source";
export { writeWholeFile } from "#write-file";
export { BufferPool } from "./buffer-pool.ts";
export { blobSource } from "./blob.ts";
export { ColumnPool } from "./column-pool.ts";
export { inStep } from "./in-step.ts";
export { truncated } from "./check-ranges.ts";
export { memorySource } from "./memory.ts";
export type { AheadSource, ReadAhead } from "./read-ahead.ts";
export { withReadAhead } from "./read-ahead.ts";
export { runReading, runReadingSync } from "./run-reading.ts";
export type { CountingSource } from "./with-byte-count.ts";
export { withByteCount } from "./with-byte-count.ts";
