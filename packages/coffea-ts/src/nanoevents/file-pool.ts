import { type ByteSource, withByteCount } from "../bytes/index.ts";
import { openRoot, type RootFile } from "../root/index.ts";
import { sourceOfFile } from "./file-argument.ts";

/** A file that is not open yet: a path, a blob or a byte source. */
export type ClosedFile = string | Blob | ByteSource;

/** An open ROOT file of a pool. */
export interface PooledFile {
  readonly root: RootFile;
  /** Bytes asked for since the last call, or since the file was opened. */
  takeBytes(): number;
}

/**
 * Keeps the last few files open, so that consecutive chunks of one file share its handle, its header and the baskets on the edge between them.
 * The file used longest ago is closed when there are too many.
 */
export class FilePool {
  readonly #capacity: number;
  readonly #files = new Map<ClosedFile, PooledFile>();

  constructor(capacity = 8) {
    this.#capacity = capacity;
  }

  async open(file: ClosedFile): Promise<PooledFile> {
    const known = this.#files.get(file);
    if (known !== undefined) {
      this.#files.delete(file);
      this.#files.set(file, known);
      return known;
    }
    const source = withByteCount(sourceOfFile(file));
    const root = await openRoot(source).catch(async (error: unknown) => {
      await source.close();
      throw error;
    });
    let taken = 0;
    const takeBytes = (): number => {
      const fresh = source.bytesRead - taken;
      taken = source.bytesRead;
      return fresh;
    };
    const opened = { root, takeBytes };
    this.#files.set(file, opened);
    const oldest = this.#files.keys().next().value;
    if (this.#files.size > this.#capacity && oldest !== undefined) await this.close(oldest);
    return opened;
  }

  /** Gives one file back; the next `open` starts anew. */
  async close(file: ClosedFile): Promise<void> {
    const known = this.#files.get(file);
    this.#files.delete(file);
    await known?.root.close();
  }

  async closeAll(): Promise<void> {
    for (const file of this.#files.keys()) await this.close(file);
  }
}
