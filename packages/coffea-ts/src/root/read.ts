import type { Layout } from "../awkward/index.ts";
import { runReading, runReadingSync, type Reading } from "../bytes/index.ts";
import type { Branch } from "./tree/branch.ts";
import { readColumns } from "./tree/read-columns.ts";

/** Reads the entries `[entryStart, entryStop)` of one branch. Throws `NotReadable`, `BadArgument`, `CorruptFile`, `TruncatedFile` or `CodecFailed`. */
export async function readBranch(branch: Branch, entryStart: number, entryStop: number, signal?: AbortSignal): Promise<Layout> {
  return runReading(readOne(branch, entryStart, entryStop), branch.tree.file.source, signal);
}

/** The same as {@link readBranch} through the synchronous door. */
export function readBranchSync(branch: Branch, entryStart: number, entryStop: number): Layout {
  return runReadingSync(readOne(branch, entryStart, entryStop), branch.tree.file.source);
}

/** Reads several branches of one tree at once: their baskets are fetched together, neighbours in one read. */
export async function readBranches(
  branches: readonly Branch[],
  entryStart: number,
  entryStop: number,
  signal?: AbortSignal,
): Promise<Layout[]> {
  const first = branches[0];
  if (first === undefined) return [];
  return runReading(readColumns(branches, entryStart, entryStop), first.tree.file.source, signal);
}

function* readOne(branch: Branch, entryStart: number, entryStop: number): Reading<Layout> {
  const [layout] = yield* readColumns([branch], entryStart, entryStop);
  return layout!;
}
