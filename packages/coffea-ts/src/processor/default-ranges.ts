import type { EntryRange } from "./chunk-ranges.ts";

/** Events in a chunk where nobody says how many: enough that what a chunk costs by itself does not show, few enough for their columns to stay small. */
export const defaultChunksize = 200_000;

/** Most bytes of all columns, decompressed, that a chunk has where nobody says how many events; analyses mostly look at a small part of them. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * Cuts entries where nobody says how: near every {@link defaultChunksize} entries, fewer of wide events, at the starts of clusters, so that no basket belongs to two chunks.
 * Clusters that are much larger are cut into equal parts. `clusterStarts` ascends and ends with the number of entries; `rawBytes` is the size of all columns. No entries give one empty range.
 */
export function defaultRanges(clusterStarts: readonly number[], rawBytes: number = 0): EntryRange[] {
  const entries = clusterStarts.at(-1) ?? 0;
  if (entries === 0) return [{ start: 0, stop: 0 }];
  const target = Math.max(1, Math.min(defaultChunksize, Math.floor((mostBytes * entries) / Math.max(rawBytes, 1))));
  const ranges: EntryRange[] = [];
  for (let start = 0, next = 0; start < entries;) {
    while (clusterStarts[next]! <= start) next++;
    let stop = clusterStarts[next]!;
    for (; next < clusterStarts.length && Math.abs(clusterStarts[next]! - start - target) <= Math.abs(stop - start - target); next++)
      stop = clusterStarts[next]!;
    const parts = Math.max(1, Math.round((stop - start) / target));
    for (let part = 0; part < parts; part++)
      ranges.push({
        start: start + Math.round(((stop - start) * part) / parts),
        stop: start + Math.round(((stop - start) * (part + 1)) / parts),
      });
    start = stop;
  }
  return ranges;
}
