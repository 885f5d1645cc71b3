import type { Reading } from "../../bytes/index.ts";
import { readRanges } from "../file/context.ts";
import type { Basket } from "./basket.ts";
import type { Branch } from "./branch.ts";
import { type Entries, FoundBasket } from "./found-basket.ts";
import { joinRanges, plannedBaskets, type PlannedBasket } from "./plan.ts";

const bytesAtOnce = 64 * 1024 * 1024;

/** A branch to read, and the baskets that hold its entries. */
export interface PlannedColumn {
  readonly branch: Branch;
  readonly planned: readonly PlannedBasket[];
}

/** Plans the read of branches in their order: groups of consecutive ones whose records may be in memory together. */
export function inGroups(branches: readonly Branch[], { entryStart, entryStop }: Entries): PlannedColumn[][] {
  const groups: PlannedColumn[][] = [];
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

/** The baskets of some columns of one file, from its cache or read now, neighbours in one read. Records are lent until the next read. */
export function* loadBaskets(columns: readonly PlannedColumn[], entries: Entries): Reading<FoundBasket[][]> {
  const { file } = columns[0]!.branch.tree;
  const known = new Map<PlannedBasket, Basket>();
  const missing: { readonly planned: PlannedBasket; readonly start: number; readonly stop: number }[] = [];
  for (const { branch, planned } of columns) {
    for (const each of planned) {
      const { range, index } = each;
      const basket = range === null ? branch.table.embedded[index - branch.table.seeks.length]! : file.baskets.get(range.start);
      if (basket !== undefined) known.set(each, basket);
      else missing.push({ planned: each, ...range! });
    }
  }
  const records = missing.length === 0 ? new Map<PlannedBasket, Uint8Array>() : yield* loadRecords(file, missing);
  return columns.map(({ branch, planned }) =>
    planned.map((each) => new FoundBasket(branch, each, entries, known.get(each) ?? records.get(each)!)),
  );
}

function* loadRecords(
  file: Branch["tree"]["file"],
  missing: readonly { readonly planned: PlannedBasket; readonly start: number; readonly stop: number }[],
): Reading<Map<PlannedBasket, Uint8Array>> {
  const ordered = [...missing].sort((a, b) => a.start - b.start);
  const ranges = joinRanges(ordered);
  const reads = yield* readRanges(file, ranges);
  const records = new Map<PlannedBasket, Uint8Array>();
  let read = 0;
  for (const { planned, start, stop } of ordered) {
    while (stop > ranges[read]!.stop) read++;
    records.set(planned, reads[read]!.subarray(start - ranges[read]!.start, stop - ranges[read]!.start));
  }
  return records;
}
