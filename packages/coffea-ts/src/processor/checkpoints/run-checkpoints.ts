import { CoffeaError, digest, fromBytes, isCoffeaError, pack, toBytes, unpack } from "../../base/index.ts";
import { noMetrics } from "../metrics.ts";
import { type MergedChunks, noneMerged } from "../run-chunks.ts";
import { placeOf, type WorkItem } from "../work-item.ts";
import type { Checkpointer } from "./checkpointer.ts";

/** The most of its time that a run gives to writing checkpoints, when writing takes long. */
const largestShare = 0.1;
/** Checkpoints of one analysis that are looked through. */
const mostCheckpoints = 1000;

/** What a checkpoint holds: the sum over some chunks, and which. */
interface Saved {
  readonly format: 1;
  readonly keys: readonly string[];
  readonly out: unknown;
  readonly columns: readonly string[];
  readonly entries: number;
}

/**
 * The checkpoints of one run. There is one file with the sum over all chunks that are done, whatever their number, so its size is that of the output; it is replaced
 * while the run goes on. Results are always added in the order of the chunks, each to the sum before it, so a run that goes on from a sum gives the same bits as one that
 * was never interrupted. Only sums of chunks that the run wants are used; chunks that were skipped are not among them, and are tried again.
 */
export class RunCheckpoints {
  /** The sum to begin with. */
  readonly initial: MergedChunks;
  /** Chunks whose results are in it. */
  readonly resumed: readonly WorkItem[];
  /** Chunks that are left to do, in order. */
  readonly left: readonly WorkItem[];
  /** What went wrong with checkpoints, in sentences; the run goes on without them. */
  readonly warnings: string[];
  readonly #checkpointer: Checkpointer;
  readonly #name: string;
  readonly #keys: ReadonlyMap<string, readonly string[]>;
  #writing: Promise<void> | null = null;
  #savedChunks: number;
  #nextAt = -Infinity;

  private constructor(checkpointer: Checkpointer, name: string, start: Start) {
    this.#checkpointer = checkpointer;
    this.#name = name;
    this.#keys = start.keys;
    this.initial = start.initial;
    this.resumed = start.resumed;
    this.left = start.left;
    this.warnings = start.warnings;
    this.#savedChunks = start.resumed.length;
  }

  /** Finds the longest sum that the run can use. `run` names the analysis, `keys` are those of the items. Rejects with `WriteFailed` where nothing could be saved. */
  static async open(
    checkpointer: Checkpointer,
    run: string,
    { items, keys }: { items: readonly WorkItem[]; keys: readonly string[] },
  ): Promise<RunCheckpoints> {
    await checkpointer.prepare?.();
    const { best, name, warnings } = await findBest(checkpointer, run, new Set(keys));
    const done = new Set(best?.keys ?? []);
    const resumed = items.filter((_, index) => done.has(keys[index]!));
    const left = items.filter((_, index) => !done.has(keys[index]!));
    const initial =
      best === null
        ? noneMerged()
        : {
            ...noneMerged(),
            out: best.out,
            owned: true,
            metrics: { ...noMetrics, columns: best.columns, entries: best.entries },
            processed: [...resumed],
          };
    return new RunCheckpoints(checkpointer, name, { initial, resumed, left, keys: keysByPlace(items, keys), warnings });
  }

  /** Looks at the sum after a chunk; begins to save it, unless that was done a moment ago. Throws `NotShippable` for a result that cannot be saved. */
  note(sum: MergedChunks): void {
    if (this.#writing === null && performance.now() >= this.#nextAt) this.#save(sum);
  }

  /** Resolves when nothing is being written. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  /** Saves the last state, unless that is done. */
  async finish(sum: MergedChunks): Promise<void> {
    await this.#writing;
    this.#save(sum);
    await this.#writing;
  }

  #save(sum: MergedChunks): void {
    if (sum.processed.length === this.#savedChunks) return;
    const start = performance.now();
    const chunks = sum.processed.length;
    const bytes = this.#bytesOf(sum);
    this.#writing = this.#checkpointer
      .save(this.#name, bytes)
      .then(() => {
        this.#savedChunks = chunks;
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const warning = `A checkpoint could not be saved, and the run went on without: ${reason}`;
        if (!this.warnings.includes(warning)) this.warnings.push(warning);
      })
      .finally(() => {
        this.#writing = null;
        const took = performance.now() - start;
        this.#nextAt = performance.now() + took / largestShare - took;
      });
  }

  #keysOf(processed: readonly WorkItem[]): string[] {
    const used = new Map<string, number>();
    return processed.map((item) => {
      const place = placeOf(item);
      const count = used.get(place) ?? 0;
      used.set(place, count + 1);
      return this.#keys.get(place)![count]!;
    });
  }

  #bytesOf({ out, metrics, processed }: MergedChunks): Uint8Array {
    const { columns, entries } = metrics;
    const saved: Saved = { format: 1, keys: this.#keysOf(processed), out, columns, entries };
    try {
      return toBytes(pack(saved));
    } catch (error) {
      if (!isCoffeaError(error, "NotShippable")) throw error;
      throw new CoffeaError("NotShippable", `The output of process cannot be saved in a checkpoint. ${error.message}`, {
        cause: error,
        details: error.details,
      });
    }
  }
}

interface Start {
  readonly initial: MergedChunks;
  readonly resumed: readonly WorkItem[];
  readonly left: readonly WorkItem[];
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly warnings: string[];
}

/** The keys of what stands at each place of the list: two where a chunk is in it twice. */
function keysByPlace(items: readonly WorkItem[], keys: readonly string[]): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  for (const [index, item] of items.entries()) {
    const known = byPlace.get(placeOf(item));
    if (known === undefined) byPlace.set(placeOf(item), [keys[index]!]);
    else known.push(keys[index]!);
  }
  return byPlace;
}

/** The checkpoint with the most chunks among those that hold only wanted ones, and the name under which to go on: its own, or one that is free. */
async function findBest(
  checkpointer: Checkpointer,
  run: string,
  wanted: ReadonlySet<string>,
): Promise<{ best: Saved | null; name: string; warnings: string[] }> {
  const warnings: string[] = [];
  let best: { readonly saved: Saved; readonly name: string } | null = null;
  let free: string | null = null;
  for (let number = 1; number <= mostCheckpoints; number++) {
    const name = `${run}-${number}`;
    const bytes = await checkpointer.load(name);
    if (bytes === null) {
      free ??= name;
      break;
    }
    const saved = readSaved(bytes, name, warnings);
    if (saved === null) free ??= name;
    else if (saved.keys.every((key) => wanted.has(key)) && saved.keys.length > (best?.saved.keys.length ?? 0)) best = { saved, name };
  }
  return { best: best?.saved ?? null, name: best?.name ?? free ?? `${run}-${mostCheckpoints}`, warnings };
}

function readSaved(bytes: Uint8Array, name: string, warnings: string[]): Saved | null {
  try {
    const saved = unpack(fromBytes(bytes, `The bytes of checkpoint "${name}"`)) as Saved;
    return saved.format === 1 ? saved : null;
  } catch (error) {
    if (!isCoffeaError(error, "CorruptFile", "NotShippable")) throw error;
    warnings.push(`Checkpoint "${name}" was left out, and its chunks are computed again: ${error.message}`);
    return null;
  }
}

/** Name of the checkpoints of an analysis: its datasets, for people, and a hash of its code and of what it is run with. */
export function checkpointName(datasets: readonly string[], facts: readonly unknown[]): string {
  const readable =
    datasets
      .join("_")
      .replace(/[^\p{L}\p{N}._-]+/gu, "_")
      .slice(0, 40) || "run";
  return `${readable}-${digest([datasets, facts]).slice(0, 16)}`;
}
