import { BufferPool } from "../../bytes/index.ts";

/** Decompressed pages that were used in part, by their position in the file; the longest unused ones go when `limitBytes` is exceeded. Their memory is used again. */
export class PageCache {
  readonly #limitBytes: number;
  readonly #pages = new Map<number, Uint8Array>();
  readonly #memory: BufferPool;
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
    this.#memory = new BufferPool(limitBytes);
  }

  /** Bytes of the pages that are held. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The page, until it is deleted or another one is put in. */
  get(seek: number): Uint8Array | undefined {
    return this.#pages.get(seek);
  }

  has(seek: number): boolean {
    return this.#pages.has(seek);
  }

  /** Keeps a copy of a page as the one that was used last, unless it alone is larger than the limit. */
  set(seek: number, page: Uint8Array): void {
    if (page.length > this.#limitBytes) return;
    this.delete(seek);
    const copy = this.#memory.take(page.length);
    copy.set(page);
    this.#pages.set(seek, copy);
    this.#bytes += page.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limitBytes) break;
      this.delete(oldest);
    }
  }

  delete(seek: number): void {
    const page = this.#pages.get(seek);
    if (page === undefined) return;
    this.#pages.delete(seek);
    this.#bytes -= page.length;
    this.#memory.give(page);
  }

  clear(): void {
    for (const seek of this.#pages.keys()) this.delete(seek);
  }
}
