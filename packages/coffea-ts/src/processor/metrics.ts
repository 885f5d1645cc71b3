import type { ReadCost } from "../nanoevents/index.ts";

/** How a processor came to a chunk: it was `here` in this thread, it was sent as data (`traced`), or made from its `module`. */
export type Transport = "here" | "traced" | "module";

/** Where the time of a run went, in seconds, summed over chunks. */
export interface Times {
  /** Waiting for bytes; what came in the background while another chunk computed costs nothing. */
  readonly read: number;
  readonly decompress: number;
  /** The rest of `processtime`: decoding columns, array operations, filling. */
  readonly compute: number;
  /** Adding up the outputs of chunks. */
  readonly merge: number;
}

/** Size of what was unpacked of a branch, in bytes. */
export interface BranchBytes {
  readonly compressed: number;
  readonly raw: number;
}

/** The share of one worker. */
export interface WorkerMetrics {
  readonly chunks: number;
  readonly entries: number;
  readonly processtime: number;
}

/** Measurements of a run. The first five are coffea's, under its names; what was taken from checkpoints counts in `columns`, `entries` and `processed` only. */
export interface Metrics {
  /** Bytes asked for from files. */
  readonly bytesread: number;
  /** Buffers that were looked at, `<branch>-data` or `<branch>-offsets`, in alphabetical order. */
  readonly columns: readonly string[];
  /** Events processed. */
  readonly entries: number;
  /** Time spent in `process`, reading included, summed over chunks; seconds. */
  readonly processtime: number;
  /** Chunks planned. */
  readonly chunks: number;
  /** Chunks whose results are in the output. */
  readonly processed: number;
  /** Those of them that were taken from checkpoints. */
  readonly resumed: number;
  readonly times: Times;
  /** What was unpacked of each branch, by name; baskets that two chunks share count once. */
  readonly bytes: Readonly<Record<string, BranchBytes>>;
  /** What each worker did; `main` is this thread. */
  readonly workers: Readonly<Record<string, WorkerMetrics>>;
  /** Chunks by how the processor came to them. */
  readonly transports: Readonly<Partial<Record<Transport, number>>>;
}

/** The part of {@link Metrics} that one chunk knows; plain data. Times in seconds. */
export interface ChunkMetrics {
  readonly bytesread: number;
  readonly columns: readonly string[];
  readonly entries: number;
  readonly processtime: number;
  readonly read: number;
  readonly decompress: number;
  readonly bytes: Readonly<Record<string, BranchBytes>>;
  readonly workers: Readonly<Record<string, WorkerMetrics>>;
  readonly transports: Readonly<Partial<Record<Transport, number>>>;
}

/** Nothing measured yet. */
export const noMetrics: ChunkMetrics = {
  bytesread: 0,
  columns: [],
  entries: 0,
  processtime: 0,
  read: 0,
  decompress: 0,
  bytes: {},
  workers: {},
  transports: {},
};

/** What one chunk measured: `seconds` in `process`, and before that `waited`, of which `bytes` are not in `cost`. */
export function chunkMetrics(
  cost: ReadCost,
  chunk: {
    readonly columns: readonly string[];
    readonly entries: number;
    readonly seconds: number;
    readonly waited: { readonly all: number; readonly bytes: number };
    readonly worker: string;
    readonly transport: Transport;
  },
): ChunkMetrics {
  const { columns, entries, waited, worker } = chunk;
  const processtime = chunk.seconds + waited.all;
  return {
    bytesread: cost.bytes,
    columns,
    entries,
    processtime,
    read: cost.waitedMs / 1000 + waited.bytes,
    decompress: cost.unpackMs / 1000,
    bytes: Object.fromEntries(cost.branches),
    workers: { [worker]: { chunks: 1, entries, processtime } },
    transports: { [chunk.transport]: 1 },
  };
}

/** The sum of two measurements. */
export function addMetrics(a: ChunkMetrics, b: ChunkMetrics): ChunkMetrics {
  return {
    bytesread: a.bytesread + b.bytesread,
    columns: [...new Set([...a.columns, ...b.columns])],
    entries: a.entries + b.entries,
    processtime: a.processtime + b.processtime,
    read: a.read + b.read,
    decompress: a.decompress + b.decompress,
    bytes: addRecords(a.bytes, b.bytes),
    workers: addRecords(a.workers, b.workers),
    transports: addCounts(a.transports, b.transports),
  };
}

/** Measurements of the whole run; `merge` in seconds. */
export function finishMetrics(
  metrics: ChunkMetrics,
  run: { readonly chunks: number; readonly processed: number; readonly resumed: number; readonly merge: number },
): Metrics {
  const { bytesread, columns, entries, processtime, read, decompress, bytes, workers, transports } = metrics;
  const { chunks, processed, resumed, merge } = run;
  const times = { read, decompress, compute: Math.max(processtime - read - decompress, 0), merge };
  return {
    bytesread,
    columns: [...columns].sort(),
    entries,
    processtime,
    chunks,
    processed,
    resumed,
    times,
    bytes: byName(bytes),
    workers: byName(workers),
    transports,
  };
}

function byName<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addCounts(a: ChunkMetrics["transports"], b: ChunkMetrics["transports"]): ChunkMetrics["transports"] {
  const sum: Partial<Record<Transport, number>> = { ...a };
  for (const [transport, chunks] of Object.entries(b) as [Transport, number][]) sum[transport] = (sum[transport] ?? 0) + chunks;
  return sum;
}

/** Adds up, name by name, records of numbers with the same names. */
function addRecords<T extends object>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const sum: Record<string, T> = { ...a };
  for (const [name, more] of Object.entries(b)) {
    const known = sum[name];
    const numbers = Object.entries(more as Readonly<Record<string, number>>);
    const total = numbers.map(([key, value]) => [key, value + ((known as Readonly<Record<string, number>> | undefined)?.[key] ?? 0)]);
    sum[name] = Object.fromEntries(total) as T;
  }
  return sum;
}
