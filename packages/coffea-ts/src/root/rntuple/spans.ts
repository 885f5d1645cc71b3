import type { Cluster } from "./page-table.ts";

/** Elements `[from, to)` of a column in one cluster, counted from the first of the cluster. */
export interface Span {
  readonly cluster: number;
  readonly from: number;
  readonly to: number; // exclusive
  /** How many there are in the cluster; null where it is not known. */
  readonly total: number | null;
}

/** The entries `[start, stop)`, cluster by cluster. Empty parts are left out. */
export function spansOfEntries(clusters: readonly Cluster[], start: number, stop: number): Span[] {
  return clusters.flatMap(({ firstEntry, entries }, cluster) => {
    const from = Math.max(start - firstEntry, 0);
    const to = Math.min(stop - firstEntry, entries);
    return from < to ? [{ cluster, from, to, total: entries }] : [];
  });
}

/** The same elements where each has `size` parts. */
export function repeatSpans(spans: readonly Span[], size: number): Span[] {
  return spans.map(({ cluster, from, to, total }) => ({
    cluster,
    from: from * size,
    to: to * size,
    total: total === null ? null : total * size,
  }));
}

/** Number of elements of all spans. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
