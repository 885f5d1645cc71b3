import { CoffeaError } from "../base/index.ts";

/** A range of entries: `start` inclusive, `stop` exclusive. */
export interface EntryRange {
  readonly start: number;
  readonly stop: number; // exclusive
}

/**
 * Cuts `entries` into ranges of equal size near `chunksize`: n = max(round(entries / chunksize), 1) ranges of ceil(entries / n), the last one shorter.
 * `round` rounds halves to even, as Python does. No entries give one empty range.
 * Sending another size (`next(size)`) applies to the entries that are left; the size in force at the end is returned.
 *
 * @throws `BadArgument` when a size is not a whole number ≥ 1.
 */
export function* chunkRanges(entries: number, chunksize: number): Generator<EntryRange, number, number | undefined> {
  let target = checkedChunksize(chunksize);
  if (entries === 0) {
    const sent = yield { start: 0, stop: 0 };
    return sent === undefined ? target : checkedChunksize(sent);
  }
  let size = evenSize(entries, target);
  for (let start = 0; start < entries;) {
    const stop = Math.min(entries, start + size);
    const sent = yield { start, stop };
    start = stop;
    if (sent !== undefined && sent !== target && start < entries) size = evenSize(entries - start, checkedChunksize(sent));
    if (sent !== undefined) target = checkedChunksize(sent);
  }
  return target;
}

/**
 * Ranges whose edges are starts of clusters: each is cut at the first edge that is at least `chunksize` entries after the last cut.
 * `clusterStarts` ascends and ends with the number of entries. No entries give one empty range.
 *
 * @throws `BadArgument` when the size is not a whole number ≥ 1.
 */
export function alignedRanges(clusterStarts: readonly number[], chunksize: number): EntryRange[] {
  const target = checkedChunksize(chunksize);
  const entries = clusterStarts.at(-1) ?? 0;
  const edges = [0];
  for (const start of clusterStarts) if (start >= edges.at(-1)! + target) edges.push(start);
  if (edges.at(-1) !== entries) edges.push(entries);
  if (edges.length === 1) return [{ start: 0, stop: 0 }];
  return edges.slice(1).map((stop, index) => ({ start: edges[index]!, stop }));
}

/** Rounds halves to even: 2.5 → 2, 3.5 → 4. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

function evenSize(entries: number, target: number): number {
  return Math.ceil(entries / Math.max(roundHalfEven(entries / target), 1));
}

/** `chunksize` when it is a whole number ≥ 1. */
export function checkedChunksize(chunksize: number): number {
  if (Number.isSafeInteger(chunksize) && chunksize >= 1) return chunksize;
  throw new CoffeaError(
    "BadArgument",
    `chunksize is ${chunksize}; it is the wanted number of events in a chunk, a whole number such as 100000.`,
  );
}
