import { CoffeaError } from "../../base/index.ts";
import type { ByteRange } from "../../bytes/index.ts";
import type { Branch } from "./branch.ts";
import { withCounters } from "./counter.ts";

/** One basket of a plan. Entries are counted from the tree's first. */
export interface PlannedBasket {
  /** Number of the basket in its branch. */
  readonly index: number;
  readonly entryStart: number;
  readonly entryStop: number; // exclusive
  /** Where it stands; null for a basket inside the tree's own record, which needs no read. */
  readonly range: ByteRange | null;
}

/** What has to be read for some branches and entries, before any byte moves: plain data, may be printed and sent elsewhere. */
export interface ReadPlan {
  readonly entryStart: number;
  readonly entryStop: number; // exclusive
  readonly columns: readonly { readonly branch: string; readonly baskets: readonly PlannedBasket[] }[];
  /** The reads: adjacent baskets joined. */
  readonly ranges: readonly ByteRange[];
  /** Sum of the sizes of the baskets to read. */
  readonly bytes: number;
}

const largestGapBytes = 16 * 1024;
const largestReadBytes = 16 * 1024 * 1024;

/**
 * Plans the read of `branches` for the entries `[entryStart, entryStop)`, and of the branches that count the items of jagged ones. Baskets whose position `isKnown` are listed, but not read.
 * Throws `NotReadable` and `BadArgument` as reading would.
 */
export function planRead(
  branches: readonly Branch[],
  entryStart: number,
  entryStop: number,
  isKnown: (position: number) => boolean = () => false,
): ReadPlan {
  for (const branch of branches) checkReadable(branch, entryStart, entryStop);
  const columns = [...new Set([...branches, ...withCounters(branches)])].map((branch) => {
    return { branch: branch.path, baskets: plannedBaskets(branch, entryStart, entryStop) };
  });
  const ranges = columns.flatMap((column) =>
    column.baskets.flatMap(({ range }) => (range === null || isKnown(range.start) ? [] : [range])),
  );
  return {
    entryStart,
    entryStop,
    columns,
    ranges: joinRanges(ranges),
    bytes: ranges.reduce((sum, { start, stop }) => sum + stop - start, 0),
  };
}

/** Throws `NotReadable` for a branch that cannot be read, `BadArgument` for entries that it does not have. */
export function checkReadable(branch: Branch, entryStart: number, entryStop: number): void {
  const place = `branch "${branch.path}" of tree "${branch.tree.path}" of ${branch.tree.file.name}`;
  const details = { file: branch.tree.file.name, tree: branch.tree.path, branch: branch.path };
  if (branch.notReadable !== null)
    throw new CoffeaError(
      "NotReadable",
      `Cannot read ${place}, of type ${branch.typeName}: ${branch.notReadable}. Its neighbours are not affected.`,
      { details },
    );
  if (
    !(
      Number.isSafeInteger(entryStart) &&
      Number.isSafeInteger(entryStop) &&
      0 <= entryStart &&
      entryStart <= entryStop &&
      entryStop <= branch.entries
    )
  )
    throw new CoffeaError(
      "BadArgument",
      `Cannot read the entries ${entryStart} to ${entryStop} of ${place}: it has the entries 0 to ${branch.entries}.`,
      { details },
    );
}

/** The baskets of a branch that hold some of the entries `[entryStart, entryStop)`, in order. */
export function plannedBaskets({ table }: Branch, entryStart: number, entryStop: number): PlannedBasket[] {
  const { entryStarts, seeks, sizes } = table;
  const baskets: PlannedBasket[] = [];
  if (entryStart === entryStop) return baskets;
  for (let index = firstAfter(entryStarts, entryStart) - 1; index < entryStarts.length - 1 && entryStarts[index]! < entryStop; index++) {
    const [start, stop] = [entryStarts[index]!, entryStarts[index + 1]!];
    if (start === stop || stop <= entryStart) continue;
    const range = index < seeks.length ? { start: seeks[index]!, stop: seeks[index]! + sizes[index]! } : null;
    baskets.push({ index, entryStart: start, entryStop: stop, range });
  }
  return baskets;
}

/** Index of the first number above `value`, at least 1. The numbers do not fall. */
function firstAfter(starts: Float64Array, value: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Joins ranges that touch or nearly touch, up to {@link largestReadBytes} a read. The result is in the order of the file. */
export function joinRanges(ranges: readonly ByteRange[]): ByteRange[] {
  const joined: { start: number; stop: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && range.start - last.stop <= largestGapBytes && range.stop - last.start <= largestReadBytes;
    if (isNear) last.stop = Math.max(last.stop, range.stop);
    else joined.push({ ...range });
  }
  return joined;
}
