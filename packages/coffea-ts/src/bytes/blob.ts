import type { ByteRange, ByteSource, SyncDoor } from "./byte-source.ts";
import { checkRanges, closed } from "./check-ranges.ts";

/**
 * A browser `Blob` or `File`. The synchronous door is there only where the platform has `FileReaderSync`, that is inside a worker.
 * `name` is for messages; a `File` brings its own.
 */
export function blobSource(blob: Blob, name: string = nameOf(blob)): ByteSource {
  let isClosed = false;
  const check = (ranges: readonly ByteRange[]): void => {
    if (isClosed) throw closed(name);
    checkRanges(ranges, blob.size, name);
  };
  const close = (): void => {
    isClosed = true;
  };
  const source = {
    name,
    size: async () => blob.size,
    read: async (ranges: readonly ByteRange[], signal?: AbortSignal) => {
      signal?.throwIfAborted();
      check(ranges);
      return Promise.all(ranges.map(async ({ start, stop }) => new Uint8Array(await blob.slice(start, stop).arrayBuffer())));
    },
    close: async () => close(),
  };
  const identity = "lastModified" in blob ? { identity: async () => ({ size: blob.size, modified: blob.lastModified as number }) } : {};
  const readNow = synchronousReader();
  if (readNow === null) return { ...source, ...identity };
  const sync: SyncDoor = {
    size: () => blob.size,
    read: (ranges) => {
      check(ranges);
      return ranges.map(({ start, stop }) => new Uint8Array(readNow(blob.slice(start, stop))));
    },
    close,
  };
  return { ...source, ...identity, sync };
}

function nameOf(blob: Blob): string {
  return "name" in blob && typeof blob.name === "string" ? blob.name : "blob";
}

interface BlobReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

function synchronousReader(): ((blob: Blob) => ArrayBuffer) | null {
  const constructor = (globalThis as { FileReaderSync?: new () => BlobReader }).FileReaderSync;
  if (constructor === undefined) return null;
  const reader = new constructor();
  return (blob) => reader.readAsArrayBuffer(blob);
}
