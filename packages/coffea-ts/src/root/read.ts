import type { Layout } from "../awkward/index.ts";
import { runReading, runReadingSync, type Reading } from "../bytes/index.ts";
import type { EntryColumn } from "./entry-table.ts";
import type { ReadPlan } from "./tree/plan.ts";

/**
 * Plans the read of columns of one tree or RNTuple for the entries `[entryStart, entryStop)`. Baskets or pages whose position `isKnown` are listed, but not read.
 * Throws `NotReadable` and `BadArgument` as reading would.
 */
export function planRead(
  columns: readonly EntryColumn[],
  entryStart: number,
  entryStop: number,
  isKnown?: (position: number) => boolean,
): ReadPlan {
  const [first] = columns;
  if (first === undefined) return { entryStart, entryStop, columns: [], ranges: [], bytes: 0 };
  return first.holder.plan(columns, { entryStart, entryStop }, isKnown);
}

/** Reads the entries `[entryStart, entryStop)` of one branch, or field of an RNTuple. Throws `NotReadable`, `BadArgument`, `CorruptFile`, `TruncatedFile` or `CodecFailed`. */
export async function readBranch(branch: EntryColumn, entryStart: number, entryStop: number, signal?: AbortSignal): Promise<Layout> {
  const [layout] = await readBranches([branch], entryStart, entryStop, signal);
  return layout!;
}

/** The same as {@link readBranch} through the synchronous door. */
export function readBranchSync(branch: EntryColumn, entryStart: number, entryStop: number): Layout {
  const [layout] = runReadingSync(readAll([branch], entryStart, entryStop), branch.holder.file.source);
  return layout!;
}

/** Reads several columns of one tree or RNTuple at once: what they need is fetched together, neighbours in one read. */
export async function readBranches(
  branches: readonly EntryColumn[],
  entryStart: number,
  entryStop: number,
  signal?: AbortSignal,
): Promise<Layout[]> {
  const [first] = branches;
  return first === undefined ? [] : runReading(readAll(branches, entryStart, entryStop), first.holder.file.source, signal);
}

function readAll(columns: readonly EntryColumn[], entryStart: number, entryStop: number): Reading<Layout[]> {
  return columns[0]!.holder.reader({ entryStart, entryStop }).read(columns);
}
