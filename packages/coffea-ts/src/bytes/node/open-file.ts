import { closeSync, fstatSync, openSync, read as readCallback, readdirSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import { CoffeaError, nearestNames } from "../../base/index.ts";
import type { ByteRange, ByteRoom, ByteSource, FileIdentity, SyncDoor } from "../byte-source.ts";
import { checkRanges, closed, truncated } from "../check-ranges.ts";

const readAt = promisify(readCallback);

/**
 * A local file, read by positioned reads: only the ranges asked for. The file is opened at the first use, so that a list of
 * thousands of files holds no handles. A missing file gives `FileNotFound` with the nearest name in the same folder.
 */
export function openFileSource(path: string): ByteSource & { readonly sync: SyncDoor } {
  const file = new LocalFile(path);
  return {
    name: path,
    size: async () => file.size(),
    read: (ranges, signal, memory) => file.read(ranges, signal, memory),
    close: async () => file.close(),
    identity: () => file.identity(),
    sync: { size: () => file.size(), read: (ranges, memory) => file.readSync(ranges, memory), close: () => file.close() },
  };
}

class LocalFile {
  readonly #path: string;
  #handle: { readonly descriptor: number; readonly size: number } | null = null;
  #isClosed = false;
  #pending = 0;

  constructor(path: string) {
    this.#path = path;
  }

  size(): number {
    return this.#open().size;
  }

  async identity(): Promise<FileIdentity> {
    try {
      const { size, mtimeMs } = await stat(this.#path);
      return { size, modified: mtimeMs };
    } catch (error) {
      throw this.#explained(error);
    }
  }

  async read(ranges: readonly ByteRange[], signal?: AbortSignal, memory?: ByteRoom): Promise<Uint8Array[]> {
    signal?.throwIfAborted();
    const { descriptor, size } = this.#open();
    checkRanges(ranges, size, this.#path);
    this.#pending++;
    try {
      // All are on their way at once, and all have to end before the descriptor may be given back.
      const reads = await Promise.allSettled(ranges.map((range) => this.#readRange(descriptor, range, { signal, memory })));
      const results = reads.map((read) => {
        if (read.status === "rejected") throw read.reason;
        return read.value;
      });
      return results;
    } catch (error) {
      throw this.#explained(error);
    } finally {
      this.#pending--;
      if (this.#isClosed) this.#release();
    }
  }

  async #readRange(
    descriptor: number,
    { start, stop }: ByteRange,
    { signal, memory }: { signal: AbortSignal | undefined; memory: ByteRoom | undefined },
  ): Promise<Uint8Array> {
    const bytes = room(stop - start, memory);
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await readAt(descriptor, bytes, done, bytes.length - done, start + done);
      if (bytesRead === 0) throw truncated(this.#path, start + done, stop);
      done += bytesRead;
      signal?.throwIfAborted();
    }
    return bytes;
  }

  readSync(ranges: readonly ByteRange[], memory?: ByteRoom): Uint8Array[] {
    const { descriptor, size } = this.#open();
    checkRanges(ranges, size, this.#path);
    try {
      return ranges.map(({ start, stop }) => {
        const bytes = room(stop - start, memory);
        for (let done = 0; done < bytes.length;) {
          const count = readSync(descriptor, bytes, done, bytes.length - done, start + done);
          if (count === 0) throw truncated(this.#path, start + done, stop);
          done += count;
        }
        return bytes;
      });
    } catch (error) {
      throw this.#explained(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#release();
  }

  // Closing while an asynchronous read is on its way would hand its descriptor to whoever opens the next file.
  #release(): void {
    if (this.#pending > 0 || this.#handle === null) return;
    closeSync(this.#handle.descriptor);
    this.#handle = null;
  }

  #open(): { readonly descriptor: number; readonly size: number } {
    if (this.#isClosed) throw closed(this.#path);
    if (this.#handle !== null) return this.#handle;
    try {
      const descriptor = openSync(this.#path, "r");
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) {
        closeSync(descriptor);
        throw new CoffeaError("ReadFailed", `"${this.#path}" is a folder, not a file. Name the files inside it.`);
      }
      this.#handle = { descriptor, size: stats.size };
      return this.#handle;
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #explained(error: unknown): unknown {
    if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error;
    const details = { file: this.#path };
    if (error.code === "ENOENT") return new CoffeaError("FileNotFound", notFound(this.#path), { cause: error, details });
    return new CoffeaError("ReadFailed", `Could not read "${this.#path}": ${reason(error)}.`, { cause: error, details });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not read it (permission denied)",
  EISDIR: "it is a folder, not a file",
  EIO: "the disk or network file system reported an input/output error",
  EMFILE: "too many files are open in this process; close some, or raise the limit (ulimit -n)",
  ESTALE: "the network file system lost it (stale handle); open it again",
};

function reason(error: Error & { code?: unknown }): string {
  return reasons[String(error.code)] ?? error.message;
}

function notFound(path: string): string {
  const folder = dirname(path);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return `There is no file "${path}": its folder "${folder}" cannot be listed. Check the path.`;
  }
  const near = nearestNames(basename(path), names);
  const hint = near.length > 0 ? `Did you mean ${near.map((name) => `"${name}"`).join(" or ")} in the same folder?` : "Check the path.";
  return `There is no file "${path}". ${hint}`;
}

function room(length: number, memory: ByteRoom | undefined): Uint8Array {
  if (memory !== undefined) return memory.take(length);
  const buffer = Buffer.allocUnsafeSlow(length);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
}
