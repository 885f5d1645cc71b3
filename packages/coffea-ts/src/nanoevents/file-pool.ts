import { BufferPool, type ByteRange, type ByteSource, ColumnPool, type ReadAhead, withByteCount, withReadAhead } from "../bytes/index.ts";
import { openRoot, type RootFile } from "../root/index.ts";
import { sourceOfFile } from "./file-argument.ts";

/** In bytes per ms. Files that the system has in memory come at several GB/s, those from disks at less than one. */
const asFastAsMemory = 1_000_000;

/** A file that is not open yet: a path, a blob or a byte source. */
export type ClosedFile = string | Blob | ByteSource;

/** What reading a file has cost. */
export interface ReadCost {
  /** Bytes asked for from the source. */
  readonly bytes: number;
  /** Reads, and ranges of bytes in them. */
  readonly reads: number;
  readonly ranges: number;
  /** Time spent waiting for them, in ms; what came in the background costs nothing. */
  readonly waitedMs: number;
  readonly unpackMs: number;
  /** Baskets that were unpacked, by the path of their branch: bytes in the file and in memory. */
  readonly branches: ReadonlyMap<string, { readonly compressed: number; readonly raw: number }>;
}

/** An open ROOT file of a pool. */
export interface PooledFile {
  readonly root: RootFile;
  /** What reading has cost since the last call, or since the file was opened. */
  takeCost(): ReadCost;
  /** Starts reading ranges in the background, see `withReadAhead`. Null where that saves nothing, because the source answers as fast as memory does. */
  ahead(ranges: readonly ByteRange[]): ReadAhead | null;
}

/**
 * Keeps the last few files open, so that consecutive chunks of one file share its handle, its header and the baskets on the edge between them.
 * The file used longest ago is closed when there are too many.
 */
export class FilePool {
  /** For the columns of events of these files, one chunk after the other. */
  readonly memory = new ColumnPool();
  /** For bytes that are read ahead. */
  readonly #aheadMemory = new BufferPool();
  readonly #capacity: number;
  readonly #files = new Map<ClosedFile, Promise<PooledFile>>();
  /** How fast the files so far have answered at once, in bytes per ms: those that follow are taken to be alike until they were asked. */
  #rate = 0;

  constructor(capacity = 8) {
    this.#capacity = capacity;
  }

  async open(file: ClosedFile): Promise<PooledFile> {
    const known = this.#files.get(file);
    this.#files.delete(file);
    const opening = known ?? this.#open(file);
    this.#files.set(file, opening);
    try {
      const opened = await opening;
      const oldest = this.#files.keys().next().value;
      if (this.#files.size > this.#capacity && oldest !== undefined) await this.close(oldest);
      return opened;
    } catch (error) {
      if (this.#files.get(file) === opening) this.#files.delete(file);
      throw error;
    }
  }

  #open(file: ClosedFile): Promise<PooledFile> {
    return openPooled(file, this.#aheadMemory, (own) => (this.#rate = own > 0 ? own : this.#rate));
  }

  /** Gives one file back; the next `open` starts anew. */
  async close(file: ClosedFile): Promise<void> {
    const known = this.#files.get(file);
    this.#files.delete(file);
    const opened = await known?.catch(() => undefined);
    await opened?.root.close();
  }

  async closeAll(): Promise<void> {
    for (const file of this.#files.keys()) await this.close(file);
  }
}

async function openPooled(file: ClosedFile, memory: BufferPool, expectedRate: (own: number) => number): Promise<PooledFile> {
  const counting = withByteCount(sourceOfFile(file));
  const source = withReadAhead(counting, memory);
  const root = await openRoot(source).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  let taken = { bytes: 0, reads: 0, ranges: 0, waitedMs: 0 };
  let branches = new Map<string, { compressed: number; raw: number }>();
  let unpackMs = 0;
  root.basketListener = ({ branch, compressedBytes, rawBytes, milliseconds }) => {
    const { compressed, raw } = branches.get(branch) ?? { compressed: 0, raw: 0 };
    branches.set(branch, { compressed: compressed + compressedBytes, raw: raw + rawBytes });
    unpackMs += milliseconds;
  };
  const takeCost = (): ReadCost => {
    const now = { bytes: counting.bytesRead, ...counting.requests, waitedMs: source.waitedMs };
    const cost = {
      bytes: now.bytes - taken.bytes,
      reads: now.reads - taken.reads,
      ranges: now.ranges - taken.ranges,
      waitedMs: now.waitedMs - taken.waitedMs,
      unpackMs,
      branches,
    };
    taken = now;
    branches = new Map();
    unpackMs = 0;
    return cost;
  };
  return {
    root,
    takeCost,
    ahead: (ranges) => (expectedRate(counting.syncRate) >= asFastAsMemory && counting.sync !== undefined ? null : source.ahead(ranges)),
  };
}
