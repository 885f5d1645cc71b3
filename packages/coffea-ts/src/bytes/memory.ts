import type { ByteRange, ByteSource, SyncDoor } from "./byte-source.ts";
import { checkRanges, closed } from "./check-ranges.ts";

/** Bytes that are in memory already, under a `name` for messages. Reads are views on `bytes`, nothing is copied. */
export function memorySource(bytes: Uint8Array, name = "memory"): ByteSource & { readonly sync: SyncDoor } {
  let isClosed = false;
  const read = (ranges: readonly ByteRange[]): Uint8Array[] => {
    if (isClosed) throw closed(name);
    checkRanges(ranges, bytes.length, name);
    return ranges.map(({ start, stop }) => bytes.subarray(start, stop));
  };
  const close = (): void => {
    isClosed = true;
  };
  return {
    name,
    size: async () => bytes.length,
    read: async (ranges, signal) => {
      signal?.throwIfAborted();
      return read(ranges);
    },
    close: async () => close(),
    sync: { size: () => bytes.length, read, close },
  };
}
