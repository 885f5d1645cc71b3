import type { ReadAhead } from "../bytes/index.ts";
import { isTransient } from "../executor/index.ts";
import type { PooledFile } from "../nanoevents/index.ts";
import { planRead, type EntryTable } from "../root/index.ts";
import { type ChunkOutput, type ChunkSetup, processChunk } from "./process-chunk.ts";
import { placeOf, type WorkItem } from "./work-item.ts";

/** Most bytes that are read ahead for one chunk; larger ones are read column by column. Two chunks may be in memory. */
const largestAheadBytes = 128 * 1024 * 1024;

/**
 * Runs chunks one after the other on one thread, each with one planned read: the columns that are expected, or else those that the chunk before it touched
 * (of the same dataset), and those of `preload`, are fetched before it starts, or while the chunk before it computes. Columns fetched in vain cost their bytes and are never unpacked.
 */
export class ChunkWork {
  readonly #setup: ChunkSetup;
  /** Branches that the last chunk touched, by dataset and tree. */
  readonly #touched = new Map<string, readonly string[]>();
  readonly #loading = new Map<string, Asked | Failed>();
  #next: WorkItem | null = null;

  constructor(setup: ChunkSetup) {
    this.#setup = setup;
  }

  /** Says which chunk comes after the one that runs next. Its bytes are asked for when that one begins to compute. */
  ahead(item: WorkItem): void {
    this.#next = item;
  }

  /** Says which columns the chunks of the same dataset need, where that is known beforehand. */
  expect(item: WorkItem, columns: readonly string[]): void {
    this.#touched.set(groupKey(item), columns);
  }

  /** Processes a chunk. Rejects with the file's own error, or with `ChunkFailed`. */
  async run(item: WorkItem): Promise<ChunkOutput> {
    const start = performance.now();
    const loading = this.#loading.get(placeOf(item)) ?? (await this.#load(item, null));
    try {
      if (loading.kind === "failed") throw loading.error;
      const asked = performance.now();
      await loading.bytes?.ready;
      const now = performance.now();
      await this.#loadNext(loading);
      const output = await processChunk(item, this.#setup, { all: (now - start) / 1000, bytes: (now - asked) / 1000 });
      this.#touched.set(groupKey(item), branchesOf(output.metrics.columns));
      return output;
    } finally {
      this.#loading.delete(placeOf(item));
      if (loading.kind === "asked") loading.bytes?.drop();
    }
  }

  async #loadNext(current: Asked): Promise<void> {
    const next = this.#next;
    this.#next = null;
    if (next === null || this.#loading.has(placeOf(next))) return;
    this.#loading.set(placeOf(next), await this.#load(next, current));
  }

  /** Opens the file of a chunk and asks for its bytes, as far as its columns are known; those of `current` will be unpacked by then. */
  async #load(item: WorkItem, current: Asked | null): Promise<Asked | Failed> {
    const file = item.file ?? item.filename;
    try {
      const opened = await this.#setup.pool.open(file);
      return this.#ask(item, { opened, tree: await opened.root.table(item.treename), current });
    } catch (error) {
      // Told when the chunk's own turn comes: a source that could not be opened may not be opened again.
      if (isTransient(error)) await this.#setup.pool.close(file);
      return { kind: "failed", error };
    }
  }

  #ask(item: WorkItem, { opened, tree, current }: { opened: PooledFile; tree: EntryTable; current: Asked | null }): Asked {
    const nothing: Asked = { kind: "asked", item, positions: new Set(), bytes: null };
    const names = new Set([...(item.preload ?? []), ...(this.#touched.get(groupKey(item)) ?? [])]);
    const branches = tree.columns.filter(({ path, notReadable }) => names.has(path) && notReadable === null);
    if (branches.length === 0 || item.entrystop > tree.entries) return nothing;
    const isKnown = (position: number): boolean =>
      opened.root.baskets.has(position) || (current?.item.filename === item.filename && current.positions.has(position));
    const plan = planRead(branches, item.entrystart, item.entrystop, isKnown);
    if (plan.bytes === 0 || plan.bytes > largestAheadBytes) return nothing;
    const positions = plan.columns.flatMap(({ baskets }) => baskets.map(({ range }) => range?.start ?? -1));
    return { ...nothing, positions: new Set(positions), bytes: opened.ahead(plan.ranges) };
  }
}

/** A chunk whose bytes are on their way. */
interface Asked {
  readonly kind: "asked";
  readonly item: WorkItem;
  /** Where its baskets stand in the file. */
  readonly positions: ReadonlySet<number>;
  /** Null where nothing had to be read. */
  readonly bytes: ReadAhead | null;
}

interface Failed {
  readonly kind: "failed";
  readonly error: unknown;
}

function groupKey({ dataset, treename }: WorkItem): string {
  return JSON.stringify([dataset, treename]);
}

function branchesOf(columns: readonly string[]): readonly string[] {
  return [...new Set(columns.map((column) => column.replace(/-(?:data|offsets)$/, "")))];
}
