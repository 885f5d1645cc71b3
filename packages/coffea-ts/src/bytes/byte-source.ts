/** A range of bytes of a source: `start` inclusive, `stop` exclusive, both safe integers, `0 <= start <= stop`. */
export interface ByteRange {
  readonly start: number;
  readonly stop: number; // exclusive
}

/** What tells two contents of one path apart without reading them. All that is known is there; equal identities mean the same content. */
export interface FileIdentity {
  /** In bytes. */
  readonly size: number;
  /** Time of the last change, in ms since 1970, with fractions where the file system has them. */
  readonly modified?: number;
  /** What a server calls this version of the content. */
  readonly etag?: string;
}

/** Memory for bytes that are read. */
export interface ByteRoom {
  /** So many bytes with any content. */
  take(bytes: number): Uint8Array;
}

/**
 * Where bytes come from: memory, a local file, a browser `Blob`; later HTTP and XRootD. Two asynchronous members are the whole contract;
 * a source that can also answer at once has the synchronous door, which `process(events)` uses in virtual mode.
 *
 * Reads are exact: a range that reaches past the end rejects (throws) with `TruncatedFile`, it never returns fewer bytes.
 * The returned bytes may be a view on shared memory: callers do not write into them.
 */
export interface ByteSource {
  /** What a person would call it: path, URL, file name. For messages and reports. */
  readonly name: string;
  /** Size in bytes. Rejects with `FileNotFound` where there is nothing. */
  size(): Promise<number>;
  /**
   * The bytes of each range, in the order asked for. A source that needs memory for them takes it from `memory`, if there is one,
   * which may use it again once the caller is done with the bytes.
   */
  read(ranges: readonly ByteRange[], signal?: AbortSignal, memory?: ByteRoom): Promise<Uint8Array[]>;
  /** Found without opening. Absent where nothing but the size is known. Rejects with `FileNotFound` where there is nothing. */
  identity?(): Promise<FileIdentity>;
  /** Present where reads can be answered without waiting for an event loop (memory, local files, blobs inside a worker). */
  readonly sync?: SyncDoor;
  /** Gives the file handle back. Reading afterwards throws. Closing twice is fine. */
  close(): Promise<void>;
}

/** The synchronous door of a {@link ByteSource}: the same contract without promises. */
export interface SyncDoor {
  size(): number;
  read(ranges: readonly ByteRange[], memory?: ByteRoom): Uint8Array[];
  close(): void;
}

/**
 * A computation that needs bytes, written once for both doors: it yields the ranges that it wants next and is resumed with their bytes.
 * Drive it with `runReading` (asynchronous) or `runReadingSync`.
 */
export type Reading<T> = Generator<readonly ByteRange[], T, readonly Uint8Array[]>;
