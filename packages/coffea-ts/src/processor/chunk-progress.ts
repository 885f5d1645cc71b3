import type { Progress, ProgressListener } from "../executor/index.ts";
import type { MergedChunks } from "./run-chunks.ts";

/**
 * Tells how far the chunks of a run are: what the executor reports, with the bytes that were read, and, where adding up is behind processing (as with workers),
 * how far that is, as a job of its own (`Merging`).
 */
export class ChunkProgress {
  readonly #listener: ProgressListener;
  readonly #before: number;
  #sum: MergedChunks;
  #last: Progress | null = null;
  #isBehind = false;

  /** `initial` is the sum at the beginning. */
  constructor(listener: ProgressListener, initial: MergedChunks) {
    this.#listener = listener;
    this.#sum = initial;
    this.#before = count(initial);
  }

  readonly onProgress: ProgressListener = (progress) => {
    this.#last = progress;
    if (progress.done > this.#merged) this.#isBehind = true;
    const { bytesread } = this.#sum.metrics;
    this.#listener(bytesread > 0 ? { ...progress, doneBytes: bytesread } : progress);
    this.#tellMerging();
  };

  /** Takes the sum after a chunk was added. */
  onMerged(sum: MergedChunks): void {
    this.#sum = sum;
    this.#tellMerging();
  }

  get #merged(): number {
    return count(this.#sum) - this.#before;
  }

  #tellMerging(): void {
    if (!this.#isBehind || this.#last === null) return;
    const { unit, total, weightUnit, failed } = this.#last;
    this.#listener({ desc: "Merging", unit, done: this.#merged, total, doneWeight: 0, totalWeight: 0, weightUnit, failed });
  }
}

/** Chunks in a sum, skipped ones too. */
function count({ processed, skipped }: MergedChunks): number {
  return processed.length + skipped.length;
}
