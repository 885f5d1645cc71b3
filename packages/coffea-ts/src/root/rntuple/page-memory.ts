import { Lazy, loadWasm, type wasm } from "../../base/index.ts";
import { type PagePart, unfold, unsplit32 } from "./unsplit.ts";
import { type UnsplitKernels, unsplitKernels } from "./unsplit-kernel.ts";

const slackBytes = 64; // kernels work on blocks of 16 elements
const smallestBytes = 2 ** 21; // a page of a megabyte, and its elements
const fewest = 64; // elements; below, calling a kernel costs more than it saves

/**
 * Memory that pages are decompressed to, one after the other, and where their bytes are put in order, by vector instructions where those are to be had.
 * What is in it is valid until the next page.
 */
export class PageMemory {
  readonly #functions = new Lazy<readonly wasm.WasmFunction[]>(unsplitKernels);
  #loaded: ReturnType<typeof loadWasm<UnsplitKernels>> = null;
  #bytes = new Uint8Array(0);
  #mayLoad = true;

  /** Room for a decompressed page. */
  page(length: number): Uint8Array {
    this.#reserve(length);
    return this.#bytes.subarray(0, length);
  }

  /**
   * Elements `[from, to)` of a page of four bytes each that are split, beginning `skipped` streams into the page (0, or 4 for the upper words of eight bytes).
   * The page may lie anywhere.
   */
  words({ bytes, count, from, to }: PagePart, { skipped = 0, isFolded = false } = {}): Int32Array {
    const length = to - from;
    if (length >= fewest) this.#reserve(bytes.length);
    if (length < fewest || this.#loaded === null)
      return portableWords({ bytes: bytes.subarray(skipped * count), count, from, to }, isFolded);
    if (bytes.buffer !== this.#bytes.buffer) this.#bytes.set(bytes);
    const start = outputStart(bytes.length);
    this.#loaded.run.unsplit(skipped * count + from, count, start, start + 4 * length);
    if (isFolded) this.#loaded.run.unfold(start, start + 4 * length);
    return new Int32Array(this.#bytes.buffer, start, length);
  }

  #reserve(pageBytes: number): void {
    const needed = 2 * outputStart(pageBytes) + slackBytes;
    if (needed <= this.#bytes.length) return;
    const size = Math.max(needed, smallestBytes, 2 * this.#bytes.length);
    this.#loaded = this.#mayLoad ? loadWasm<UnsplitKernels>(this.#functions.get(), size) : null;
    this.#mayLoad = this.#loaded !== null;
    this.#bytes = this.#loaded === null ? new Uint8Array(size) : new Uint8Array(this.#loaded.buffer);
  }
}

function outputStart(pageBytes: number): number {
  return (pageBytes + slackBytes + 15) & ~15;
}

function portableWords(part: PagePart, isFolded: boolean): Int32Array {
  const words = new Int32Array(part.to - part.from);
  unsplit32(part, words, 0);
  if (isFolded) unfold(words, 0, words.length);
  return words;
}

/** The memory of this thread. */
export const pageMemory = new PageMemory();
