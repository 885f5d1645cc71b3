import { type Layout, mixLayouts } from "../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../base/index.ts";
import { type ColumnPool, inStep, type Reading } from "../../bytes/index.ts";
import type { EntryColumn, EntryRange, EntryReader, EntryTable } from "../entry-table.ts";
import { joined } from "../file/joined.ts";
import type { RootFile } from "../root-file.ts";
import type { ReadPlan } from "../tree/plan.ts";
import { ColumnMemory } from "./column-memory.ts";
import type { Description } from "./description.ts";
import { columnsOfShape, type StoredColumn } from "./field-shape.ts";
import { ColumnStore, fieldTree } from "./field-tree.ts";
import { Field } from "./field.ts";
import { OffsetsMemory } from "./offsets-memory.ts";
import { PageCache } from "./page-cache.ts";
import type { PageSource } from "./page-reader.ts";
import { PageTable } from "./page-table.ts";
import { planFields } from "./plan-fields.ts";
import { readShape } from "./read-shape.ts";
import { spansOfEntries } from "./spans.ts";

/** Where an RNTuple was found. */
export interface RNTuplePlace {
  readonly file: RootFile;
  readonly path: string;
  readonly cycle: number;
  /** For messages: `RNTuple "/Events" of nano.root`. */
  readonly where: string;
}

/** Most memory that pages on the edges of chunks keep, in bytes. */
const pageCacheBytes = 64 * 1024 * 1024;

/** A table of entries (`ROOT::RNTuple`): its fields and how many entries it has. Reading is done by `readBranch`, as for branches of a tree. */
export class RNTuple implements EntryTable {
  readonly kind = "rntuple";
  readonly file: RootFile;
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly cycle: number;
  readonly entries: number;
  /** Program that wrote it: `ROOT v6.40.00`. */
  readonly writer: string;
  /** The fields at the top. */
  readonly columns: readonly Field[];
  /** How to get at its pages, for the reader. */
  readonly pages: PageSource;
  readonly #owners = new Map<StoredColumn, string>();

  constructor(description: Description, { file, path, cycle, where }: RNTuplePlace) {
    this.file = file;
    this.name = description.name;
    this.title = description.description;
    this.path = path;
    this.cycle = cycle;
    this.entries = description.entries;
    this.writer = description.writer;
    const cache = new PageCache(pageCacheBytes);
    const table = new PageTable(description.pageLists);
    this.pages = {
      file,
      where,
      columns: description.columns,
      table,
      cache,
      onPage: (column, page) => file.basketListener?.({ branch: this.#owners.get(column) ?? "", ...page }),
    };
    const columns = new ColumnStore();
    this.columns = fieldTree(description).map((node) => new Field(this, node, columns));
  }

  /** The field of this name. Throws `BranchNotFound` with the nearest names. */
  column(name: string): Field {
    const field = this.columns.find((each) => each.name === name);
    if (field !== undefined) return field;
    const names = this.columns.map((each) => each.name);
    throw new CoffeaError("BranchNotFound", `There is no field "${name}" in ${this.pages.where}. ${hintFor(name, names, "fields")}`, {
      details: { file: this.file.name, tree: this.path, branch: name },
    });
  }

  /** First entries of the clusters, and the number of entries. */
  clusterStarts(): number[] {
    const starts = this.pages.table.clusters.map(({ firstEntry }) => firstEntry);
    return starts.length === 0 ? [0] : [...starts, this.entries];
  }

  plan(columns: readonly EntryColumn[], range: EntryRange, isKnown: (position: number) => boolean = () => false): ReadPlan {
    const fields = this.#checked(columns, range);
    return planFields(this.pages, fields, { ...range, isKnown });
  }

  reader(range: EntryRange, pool?: ColumnPool): EntryReader {
    const spans = spansOfEntries(this.pages.table.clusters, range.entryStart, range.entryStop);
    const pages = this.pages;
    const memory = new ColumnMemory(pool);
    const source = { pages, memory, offsets: new OffsetsMemory({ pages, memory }), mix: mixLayouts };
    const read = (columns: readonly EntryColumn[]): Reading<Layout[]> => {
      const fields = this.#checked(columns, range);
      for (const field of fields) {
        for (const column of columnsOfShape(field.shape)) if (!this.#owners.has(column)) this.#owners.set(column, field.name);
      }
      return joined(inStep(fields.map(({ shape }) => readShape(source, shape, spans))));
    };
    return { read, release: () => memory.release() };
  }

  /** Throws `NotReadable` for a field that cannot be read, `BadArgument` for entries that there are not. */
  #checked(
    columns: readonly EntryColumn[],
    { entryStart, entryStop }: EntryRange,
  ): (Field & { readonly shape: NonNullable<Field["shape"]> })[] {
    const details = { file: this.file.name, tree: this.path };
    const isRange = Number.isSafeInteger(entryStart) && Number.isSafeInteger(entryStop) && 0 <= entryStart && entryStart <= entryStop;
    if (!isRange || entryStop > this.entries)
      throw new CoffeaError(
        "BadArgument",
        `Cannot read the entries ${entryStart} to ${entryStop} of ${this.pages.where}: it has the entries 0 to ${this.entries}.`,
        { details },
      );
    return columns.map((column) => {
      const field = column as Field;
      if (field.notReadable === null) return field as Field & { readonly shape: NonNullable<Field["shape"]> };
      throw new CoffeaError(
        "NotReadable",
        `Cannot read field "${field.name}" of ${this.pages.where}: ${field.notReadable}. Its neighbours are not affected.`,
        { details: { ...details, branch: field.name } },
      );
    });
  }
}
