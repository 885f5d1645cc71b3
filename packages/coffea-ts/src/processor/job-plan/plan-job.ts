import { isCoffeaError } from "../../base/index.ts";
import { FilePool } from "../../nanoevents/index.ts";
import type { Tree } from "../../root/index.ts";
import type { Traced } from "../../task-graph/index.ts";
import { checkedProcessor } from "../checked-processor.ts";
import { planRun, type RunInput } from "../plan-run.ts";
import type { ProcessorLike } from "../processor.ts";
import { checkRunOptions, type RunOptions } from "../run-options.ts";
import { noChunks } from "../run-chunks.ts";
import type { RunnerSetup } from "../runner-options.ts";
import { explainChunk, traceChunk, type TraceSetup } from "../trace-chunk.ts";
import type { WorkItem } from "../work-item.ts";
import { ColumnSums } from "./column-sums.ts";
import { computeSeconds, estimateJob } from "./estimate.ts";
import type { DatasetPlan, JobPlan } from "./job-plan.ts";
import { machineSpeed } from "./machine-speed.ts";

/** What a run would need; see {@link Runner}. */
export async function planJob(setup: RunnerSetup, input: RunInput, options: RunOptions): Promise<JobPlan> {
  checkRunOptions(options);
  const processor = checkedProcessor(options.processorInstance);
  const pool = new FilePool();
  try {
    const { items, skipped } = await planRun(setup, pool, input, options);
    if (items.length === 0) throw noChunks(skipped);
    const work = new PlannedWork(setup, pool, processor);
    for (const group of grouped(items, ({ dataset }) => dataset)) await work.addDataset(group);
    return { ...work.plan(), skipped };
  } finally {
    await pool.closeAll();
  }
}

/** Adds up what datasets need. */
class PlannedWork {
  readonly #setup: RunnerSetup;
  readonly #pool: FilePool;
  readonly #processor: ProcessorLike;
  readonly #columns = new ColumnSums();
  readonly #datasets: DatasetPlan[] = [];
  readonly #rawByCodec = new Map<string, number>();
  #largestChunk = 0;
  #computeSeconds = 0;

  constructor(setup: RunnerSetup, pool: FilePool, processor: ProcessorLike) {
    this.#setup = setup;
    this.#pool = pool;
    this.#processor = processor;
  }

  /** The chunks of one dataset. `process` is followed once, for the first: other files have other events, and the same program. */
  async addDataset(items: readonly WorkItem[]): Promise<void> {
    const files = grouped(items, ({ file, filename }) => file ?? filename);
    const traced = await this.#trace(items[0]!);
    const isKnown = typeof traced !== "string";
    if (isKnown) for (const chunks of files) await this.#addFile(chunks, traced);
    this.#datasets.push({
      dataset: items[0]!.dataset,
      files: files.length,
      chunks: items.length,
      entries: entriesOf(items),
      notTraceable: isKnown ? null : traced,
      expressions: isKnown ? countKinds(traced) : {},
      loop: isKnown ? await explainChunk(traced, items[0]!, this.#traceSetup) : null,
    });
  }

  plan(): Omit<JobPlan, "skipped"> {
    const datasets = this.#datasets;
    const [files, chunks, entries] = (["files", "chunks", "entries"] as const).map((key) => sum(datasets.map((dataset) => dataset[key])));
    const columns = this.#columns.columns();
    const [compressedBytes, rawBytes] = (["compressedBytes", "rawBytes"] as const).map((key) => sum(columns.map((column) => column[key])));
    const estimate = estimateJob({
      files: files!,
      chunks: chunks!,
      workers: (this.#setup.executor as { readonly workers?: number }).workers ?? 1,
      compressedBytes: compressedBytes!,
      rawBytes: this.#rawByCodec,
      largestChunk: this.#largestChunk,
      computeSeconds: this.#computeSeconds,
      speed: machineSpeed(),
    });
    return {
      datasets,
      files: files!,
      chunks: chunks!,
      entries: entries!,
      columns,
      compressedBytes: compressedBytes!,
      rawBytes: rawBytes!,
      estimate,
    };
  }

  get #traceSetup(): TraceSetup {
    return { processor: this.#processor, schema: this.#setup.schema, pool: this.#pool };
  }

  /** The program of `process` as data, or why that cannot be had. */
  async #trace(item: WorkItem): Promise<Traced | string> {
    try {
      return await traceChunk(item, this.#traceSetup);
    } catch (error) {
      if (isCoffeaError(error, "NotTraceable")) return error.message;
      throw error;
    }
  }

  async #addFile(chunks: readonly WorkItem[], traced: Traced): Promise<void> {
    const { file, filename, treename } = chunks[0]!;
    const { root } = await this.#pool.open(file ?? filename);
    const tree = await root.tree(treename);
    const { compressedBytes, rawBytes } = this.#columns.add(
      tree,
      traced.columns,
      chunks.map(({ entrystart, entrystop }) => ({ start: entrystart, stop: entrystop })),
    );
    const entries = entriesOf(chunks);
    const largest = Math.max(...chunks.map(({ entrystart, entrystop }) => entrystop - entrystart));
    this.#largestChunk = Math.max(this.#largestChunk, entries === 0 ? 0 : ((compressedBytes + rawBytes) * largest) / entries);
    for (const name of traced.columns) {
      const { codecs, uncompressedBytes, entries: all } = tree.branch(name);
      const codec = codecs[0] ?? "none";
      this.#rawByCodec.set(codec, (this.#rawByCodec.get(codec) ?? 0) + (all === 0 ? 0 : (uncompressedBytes * entries) / all));
    }
    this.#computeSeconds += computeSeconds(traced.graph, entries, (column) => itemsPerEntry(tree, column), traced.lines.length);
  }
}

const itemBytes: Readonly<Record<string, number>> = { bool: 1, int8: 1, uint8: 1, int16: 2, uint16: 2, float64: 8, int64: 8, uint64: 8 };
const offsetBytes = 4;

/** How many items an entry of a column has on average, from the sizes of its branch. */
function itemsPerEntry(tree: Tree, column: string): number {
  const { form, uncompressedBytes, entries } = tree.branch(column);
  if (form?.kind !== "list" || entries === 0) return 1;
  const bytes = form.content.kind === "numeric" ? (itemBytes[form.content.dtype] ?? 4) : 4;
  return Math.max(0, uncompressedBytes / entries - offsetBytes) / bytes;
}

function countKinds({ graph }: Traced): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of graph.nodes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function entriesOf(items: readonly WorkItem[]): number {
  return sum(items.map(({ entrystart, entrystop }) => entrystop - entrystart));
}

function grouped<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  return [...Map.groupBy(items, key).values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
