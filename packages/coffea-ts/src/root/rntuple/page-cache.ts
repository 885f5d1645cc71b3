/** Decompressed pages that were used in part, by their position in the file; the longest unused ones go when `limitBytes` is exceeded. */
export class PageCache {
  readonly #limitBytes: number;
  readonly #pages = new Map<number, Uint8Array>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** Bytes that are held. */
  get bytes(): number {
    return this.#bytes;
  }

  get(seek: number): Uint8Array | undefined {
    return this.#pages.get(seek);
  }

  has(seek: number): boolean {
    return this.#pages.has(seek);
  }

  /** Keeps a page as the one that was used last, unless it alone is larger than the limit. */
  set(seek: number, page: Uint8Array): void {
    if (page.length > this.#limitBytes) return;
    this.delete(seek);
    this.#pages.set(seek, page);
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
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }
}
