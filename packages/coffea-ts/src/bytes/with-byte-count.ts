import type { ByteRange, ByteRoom, ByteSource, SyncDoor } from "./byte-source.ts";

/** A source that counts what it is asked for. */
export interface CountingSource extends ByteSource {
  /** Sum of the lengths of all ranges asked for so far, in bytes. */
  readonly bytesRead: number;
  /** Number of reads so far, and of the ranges in them. */
  readonly requests: { readonly reads: number; readonly ranges: number };
  /** Bytes per ms of the fastest read through the synchronous door so far, of those large enough to tell; 0 before. */
  readonly syncRate: number;
}

/** Shorter reads take about as long whatever their length. */
const telling = 64 * 1024;

/** The same source, with counts of what is asked for through either door (for metrics). */
export function withByteCount(source: ByteSource): CountingSource {
  let total = 0;
  let reads = 0;
  let asked = 0;
  let syncRate = 0;
  const count = (ranges: readonly ByteRange[]): void => {
    reads++;
    asked += ranges.length;
    for (const { start, stop } of ranges) total += stop - start;
  };
  const counting = {
    name: source.name,
    size: () => source.size(),
    read: (ranges: readonly ByteRange[], signal?: AbortSignal, memory?: ByteRoom) => {
      count(ranges);
      return source.read(ranges, signal, memory);
    },
    close: () => source.close(),
    ...(source.identity === undefined ? {} : { identity: () => source.identity!() }),
    get bytesRead() {
      return total;
    },
    get requests() {
      return { reads, ranges: asked };
    },
    get syncRate() {
      return syncRate;
    },
  };
  const door = source.sync;
  if (door === undefined) return counting;
  const sync: SyncDoor = {
    size: () => door.size(),
    read: (ranges, memory) => {
      const before = total;
      count(ranges);
      const start = performance.now();
      const bytes = door.read(ranges, memory);
      if (total - before >= telling) syncRate = Math.max(syncRate, (total - before) / Math.max(performance.now() - start, 0.001));
      return bytes;
    },
    close: () => door.close(),
  };
  return Object.defineProperty(counting, "sync", { value: sync, enumerable: true });
}
