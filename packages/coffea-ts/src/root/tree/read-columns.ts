import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import type { Layout } from "../../awkward/index.ts";
import { decodeColumn, type Part } from "../decode/column.ts";
import { offsetsFromCounts, walkContainers, walkStrings } from "../decode/entry-offsets.ts";
import type { Interpretation } from "../decode/interpretation.ts";
import { readRanges } from "../file/context.ts";
import { basketBytes, parseBasket, type Basket } from "./basket.ts";
import type { Branch } from "./branch.ts";
import { checkReadable, joinRanges, plannedBaskets, type PlannedBasket } from "./plan.ts";

const bytesAtOnce = 64 * 1024 * 1024;

/** Reads the entries `[entryStart, entryStop)` of several branches of one file: neighbouring baskets in one read, each decompressed once. */
export function* readColumns(branches: readonly Branch[], entryStart: number, entryStop: number): Reading<Layout[]> {
  for (const branch of branches) checkReadable(branch, entryStart, entryStop);
  const layouts: Layout[] = [];
  for (const group of inGroups(branches, entryStart, entryStop)) {
    const baskets = yield* loadBaskets(group);
    for (const column of group) layouts.push(yield* decodeBranch(column, baskets, { entryStart, entryStop }));
  }
  return layouts;
}

interface Column {
  readonly branch: Branch;
  readonly planned: readonly PlannedBasket[];
}

/** Consecutive branches whose baskets may be held in memory together. */
function inGroups(branches: readonly Branch[], entryStart: number, entryStop: number): Column[][] {
  const groups: Column[][] = [];
  let room = 0;
  for (const branch of branches) {
    const planned = plannedBaskets(branch, entryStart, entryStop);
    const bytes = planned.reduce((sum, { range }) => sum + (range === null ? 0 : range.stop - range.start), 0);
    if (bytes > room || groups.length === 0) {
      groups.push([]);
      room = bytesAtOnce;
    }
    groups.at(-1)!.push({ branch, planned });
    room -= bytes;
  }
  return groups;
}

/** All baskets of the columns, from the cache or read now, by their position in the file. */
function* loadBaskets(columns: readonly Column[]): Reading<Map<number, Basket>> {
  const baskets = new Map<number, Basket>();
  const missing = new Map<
    number,
    { readonly column: Column; readonly planned: PlannedBasket; readonly start: number; readonly stop: number }
  >();
  for (const column of columns) {
    for (const planned of column.planned) {
      if (planned.range === null) continue;
      const known = column.branch.tree.file.baskets.get(planned.range.start);
      if (known !== undefined) baskets.set(planned.range.start, known);
      else missing.set(planned.range.start, { column, planned, ...planned.range });
    }
  }
  if (missing.size === 0) return baskets;
  const { file } = columns[0]!.branch.tree;
  const ordered = [...missing.values()].sort((a, b) => a.start - b.start);
  const ranges = joinRanges(ordered);
  const reads = yield* readRanges(file, ranges);
  let read = 0;
  for (const { column, planned, start, stop } of ordered) {
    while (stop > ranges[read]!.stop) read++;
    const record = reads[read]!.subarray(start - ranges[read]!.start, stop - ranges[read]!.start);
    const basket = unpackBasket(record, column.branch, planned.index);
    baskets.set(start, basket);
    file.baskets.set(start, basket);
  }
  return baskets;
}

function unpackBasket(record: Uint8Array, branch: Branch, index: number): Basket {
  const listener = branch.tree.file.basketListener;
  const start = listener === null ? 0 : performance.now();
  const basket = parseBasket(record, describeBasket(branch, index));
  listener?.({
    branch: branch.path,
    compressedBytes: record.length,
    rawBytes: basketBytes(basket),
    milliseconds: performance.now() - start,
  });
  return basket;
}

function describeBasket(branch: Branch, index: number): string {
  return `basket ${index} of branch "${branch.path}" of tree "${branch.tree.path}" of ${branch.tree.file.name}`;
}

/** Entries asked for: `[entryStart, entryStop)`. */
interface EntryRange {
  readonly entryStart: number;
  readonly entryStop: number;
}

function* decodeBranch(
  { branch, planned }: Column,
  baskets: ReadonlyMap<number, Basket>,
  { entryStart, entryStop }: EntryRange,
): Reading<Layout> {
  const interpretation = branch.interpretation!;
  const parts: Part[] = [];
  for (const each of planned) {
    const basket = each.range === null ? branch.table.embedded[each.index - branch.table.seeks.length]! : baskets.get(each.range.start)!;
    const where = describeBasket(branch, each.index);
    const entries = each.entryStop - each.entryStart;
    if (basket.entries !== entries)
      throw new CoffeaError(
        "CorruptFile",
        `The tree promises ${entries} entries in ${where}, the basket holds ${basket.entries}. The file is damaged.`,
      );
    const offsets = basket.offsets ?? (yield* missingOffsets(branch, each, { basket, interpretation, where }));
    parts.push({
      data: basket.data,
      offsets,
      from: Math.max(entryStart - each.entryStart, 0),
      to: Math.min(entryStop, each.entryStop) - each.entryStart,
      where,
    });
  }
  return decodeColumn(interpretation, parts);
}

interface Opened {
  readonly basket: Basket;
  readonly interpretation: Interpretation;
  readonly where: string;
}

/** Entry offsets of a basket that has none: from the counter branch, or by walking over the lengths in the data. */
function* missingOffsets(branch: Branch, planned: PlannedBasket, { basket, interpretation, where }: Opened): Reading<Int32Array | null> {
  switch (interpretation.kind) {
    case "fixed":
      return null;
    case "string":
      return walkStrings(basket.data, basket.entries, { code: interpretation, where });
    case "jagged": {
      if (interpretation.headerBytes >= 4) return walkContainers(basket.data, basket.entries, where);
      if (branch.counter === null)
        throw new CoffeaError("NotReadable", `Cannot read ${where}: it has neither entry offsets nor a branch that counts its items.`);
      const [counts] = yield* readColumns([branch.counter], planned.entryStart, planned.entryStop);
      if (counts?.kind !== "numeric")
        throw new CoffeaError("NotReadable", `Cannot read ${where}: its counter "${branch.counter.path}" is not a whole number.`);
      return offsetsFromCounts(counts.data, basket.entries, interpretation.item.bytes);
    }
    default:
      return interpretation satisfies never;
  }
}
