/** Measurements of a run, under coffea's names. */
export interface Metrics {
  /** Bytes asked for from files. */
  readonly bytesread: number;
  /** Buffers that were read, `<branch>-data` or `<branch>-offsets`, in alphabetical order. */
  readonly columns: readonly string[];
  /** Events processed. */
  readonly entries: number;
  /** Time spent in `process`, reading included, summed over chunks; seconds. */
  readonly processtime: number;
  /** Chunks planned. */
  readonly chunks: number;
}

/** The part of {@link Metrics} that one chunk knows. */
export interface ChunkMetrics {
  readonly bytesread: number;
  readonly columns: ReadonlySet<string>;
  readonly entries: number;
  readonly processtime: number;
}

export function addMetrics(a: ChunkMetrics, b: ChunkMetrics): ChunkMetrics {
  return {
    bytesread: a.bytesread + b.bytesread,
    columns: new Set([...a.columns, ...b.columns]),
    entries: a.entries + b.entries,
    processtime: a.processtime + b.processtime,
  };
}

export function finishMetrics(metrics: ChunkMetrics, chunks: number): Metrics {
  return { ...metrics, columns: [...metrics.columns].sort(), chunks };
}
