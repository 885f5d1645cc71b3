import { type Layout, type Values, valuesOf } from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import type { ColumnPool, Reading } from "../../bytes/index.ts";
import { numbersLayout, type NumberItem } from "../decode/interpretation.ts";
import { itemStarts } from "../decode/item-starts.ts";
import type { Branch } from "./branch.ts";
import { counterOf } from "./counter.ts";
import { decodeParts } from "./decode-parts.ts";
import { fillPlain, fitsItems, numbersIn, plainItem, valuesIn } from "./decode-plain.ts";
import type { Entries, FoundBasket } from "./found-basket.ts";
import { inGroups, loadBaskets } from "./load-baskets.ts";
import { checkReadable } from "./plan.ts";

interface LoadedColumn {
  readonly branch: Branch;
  readonly baskets: readonly FoundBasket[];
}

/**
 * Reads columns of one range of entries of a tree. What they share is read and computed once: jagged branches that are counted by one branch have the same
 * `offsets`, as the very same array. With `memory` the columns are in memory that is used again after {@link TreeReader.release}.
 */
export class TreeReader {
  readonly #entries: Entries;
  readonly #memory: ColumnPool | undefined;
  /** Counters that were read, as columns. */
  readonly #counts = new Map<Branch, Layout>();
  /** Where the items of each entry begin, by counter; null where it cannot tell, so that branches need their own entry offsets. */
  readonly #starts = new Map<Branch, Int32Array | null>();
  readonly #taken: Uint8Array[] = [];

  /** Of the entries `[entryStart, entryStop)`. */
  constructor(entryStart: number, entryStop: number, memory?: ColumnPool) {
    this.#entries = { entryStart, entryStop };
    this.#memory = memory;
  }

  /** Reads several branches of one tree: neighbouring baskets in one read, each decompressed once. Throws `NotReadable`, `BadArgument`, `CorruptFile`, `TruncatedFile` or `CodecFailed`. */
  *read(branches: readonly Branch[]): Reading<Layout[]> {
    for (const branch of branches) checkReadable(branch, this.#entries.entryStart, this.#entries.entryStop);
    const asked = new Set(branches.filter((branch) => !this.#counts.has(branch)));
    const counters = this.#newCounters(branches);
    const layouts = new Map<Branch, Layout>();
    for (const group of inGroups([...new Set([...counters, ...asked])], this.#entries)) {
      const found = yield* loadBaskets(group, this.#entries);
      const columns = group.map(({ branch }, index): LoadedColumn => ({ branch, baskets: found[index]! }));
      for (const column of columns) {
        const layout = counters.has(column.branch) ? this.#count(column, asked) : this.#decodePlain(column);
        if (layout !== null) layouts.set(column.branch, layout);
      }
      const others = columns.filter(({ branch }) => asked.has(branch) && !layouts.has(branch));
      // Before anything else is read, for records are only lent.
      for (const { baskets } of others) for (const basket of baskets) basket.unpack();
      for (const { branch, baskets } of others) layouts.set(branch, yield* decodeParts(branch, baskets, readCounts));
      for (const { baskets } of columns) for (const basket of baskets) basket.finish();
    }
    return branches.map((branch) => layouts.get(branch) ?? this.#counts.get(branch)!);
  }

  /** The entries are done with: gives the memory of all columns back. What is in it must not be looked at any more. */
  release(): void {
    for (const piece of this.#taken.splice(0)) this.#memory!.give(piece);
    this.#counts.clear();
    this.#starts.clear();
  }

  /** Counters of branches that were not read yet. One that does not have all entries counts nothing. */
  #newCounters(branches: readonly Branch[]): Set<Branch> {
    const counters = new Set<Branch>();
    for (const branch of branches) {
      const counter = counterOf(branch);
      if (counter === null || this.#starts.has(counter)) continue;
      if (counter.entries >= this.#entries.entryStop) counters.add(counter);
      else this.#starts.set(counter, null);
    }
    return counters;
  }

  /** Reads a counter. Where it is damaged and nobody asked for it, it counts nothing, and those that it counts are read by their own entry offsets. */
  #count(column: LoadedColumn, asked: ReadonlySet<Branch>): Layout | null {
    const { branch } = column;
    try {
      const layout = this.#decodePlain(column);
      this.#starts.set(branch, layout?.kind === "numeric" ? this.#startsFrom(layout.data) : null);
      if (layout !== null) this.#counts.set(branch, layout);
      return layout;
    } catch (error) {
      if (asked.has(branch) || !isCoffeaError(error, "CorruptFile", "CodecFailed")) throw error;
      this.#starts.set(branch, null);
      return null;
    }
  }

  #startsFrom(counts: Values): Int32Array | null {
    const length = counts.length + 1;
    const piece = this.#take(length * 4);
    const starts = piece === null ? new Int32Array(length) : new Int32Array(piece.buffer, piece.byteOffset, length);
    return itemStarts(counts, starts) ? starts : null;
  }

  /** The column, where it is plain numbers, or lists of them that fit to their counter; else null. */
  #decodePlain({ branch, baskets }: LoadedColumn): Layout | null {
    const item = plainItem(branch.interpretation!);
    if (item === null) return null;
    if (branch.interpretation!.kind === "fixed") {
      const count = this.#entries.entryStop - this.#entries.entryStart;
      const data = this.#fill(baskets, { item, starts: null, count });
      return data === null ? null : numbersLayout(item, data, count);
    }
    const counter = counterOf(branch);
    const offsets = counter === null ? null : (this.#starts.get(counter) ?? null);
    if (offsets === null) return null;
    const length = offsets.length - 1;
    const count = offsets[length]!;
    const data = this.#fill(baskets, { item, starts: offsets, count });
    return data === null ? null : { kind: "list", length, offsets, content: numbersLayout(item, data, count) };
  }

  #fill(
    baskets: readonly FoundBasket[],
    { item, starts, count }: { readonly item: NumberItem; readonly starts: Int32Array | null; readonly count: number },
  ): Values | null {
    // Before room is made: a damaged count must not ask for gigabytes.
    if (!fitsItems(baskets, item.bytes, starts)) return null;
    const numbers = numbersIn(item, count);
    const piece = this.#take(count * item.bytes);
    const data = piece === null ? valuesOf(item.code.dtype, numbers) : valuesIn(piece, item, numbers);
    return fillPlain(baskets, item, starts, data) ? data : null;
  }

  /** Memory that is given back; null where columns are to be the garbage collector's. */
  #take(bytes: number): Uint8Array | null {
    if (this.#memory === undefined) return null;
    const piece = this.#memory.take(bytes);
    this.#taken.push(piece);
    return piece;
  }
}

/** The numbers of a counter for baskets that have no entry offsets and are cut, which need those of entries that nobody asked for. */
function* readCounts(counter: Branch, entryStart: number, entryStop: number): Reading<Layout> {
  const [counts] = yield* new TreeReader(entryStart, entryStop).read([counter]);
  return counts!;
}
