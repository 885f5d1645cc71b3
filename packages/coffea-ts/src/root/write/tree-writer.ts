import type { Form } from "../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../base/index.ts";
import { BranchWriter, type BasketContent } from "./branch-writer.ts";
import { columnType, toColumn, type Column, type ColumnData, type ColumnType } from "./column.ts";

/** Options of {@link RootFileWriter.tree}. */
export interface TreeOptions {
  readonly title?: string;
  /** Name of the branch that counts the items of a branch of lists; branches with the same counter must have lists of equal lengths. uproot's `counter_name`. Default: `n` before the branch's name. */
  readonly counterName?: (branch: string) => string;
  /** Entries from one cluster to the next: so many are kept in memory, and every branch begins a new basket there. Default 100,000. */
  readonly clusterEntries?: number;
  /** A basket's size before compression is at most this, unless one entry is larger. Default 1 MiB. */
  readonly basketBytes?: number;
}

/** Where a tree's baskets go. */
export type WriteBasket = (branch: BranchWriter, content: BasketContent, firstEntry: number) => void;

/** A tree under construction; entries are added by {@link TreeWriter.extend}. */
export class TreeWriter {
  readonly name: string;
  readonly title: string;
  readonly clusterEntries: number;
  readonly branches: readonly BranchWriter[];
  readonly #basketBytes: number;
  readonly #writeBasket: WriteBasket;
  #written = 0;
  #pending = 0;

  constructor(name: string, branches: Readonly<Record<string, Form | string>>, options: TreeOptions, writeBasket: WriteBasket) {
    this.name = name;
    this.title = options.title ?? name;
    this.clusterEntries = positive("clusterEntries", options.clusterEntries ?? 100_000);
    this.#basketBytes = positive("basketBytes", options.basketBytes ?? 1 << 20);
    this.branches = makeBranches(name, branches, options.counterName ?? ((branch) => `n${branch}`));
    this.#writeBasket = writeBasket;
  }

  /** Entries so far. */
  get entries(): number {
    return this.#written + this.#pending;
  }

  /**
   * Adds entries: one column for each branch, all of the same length. Counters need not be given; where they are, they must agree with the lists.
   * Full clusters are written at once, so memory holds less than one. Throws `BranchNotFound`, `BadArgument`, `ShapeMismatch`; nothing is added then.
   */
  extend(columns: Readonly<Record<string, ColumnData>>): void {
    const prepared = this.#prepare(columns);
    const { length } = prepared[0]!;
    for (let start = 0; start < length;) {
      const stop = Math.min(length, start + this.clusterEntries - this.#pending);
      for (const [index, branch] of this.branches.entries()) branch.append(prepared[index]!, start, stop);
      this.#pending += stop - start;
      if (this.#pending === this.clusterEntries) this.flush();
      start = stop;
    }
  }

  /** Writes what is pending. The file's writer calls it at the end. */
  flush(): void {
    for (const branch of this.branches) {
      let first = this.#written;
      for (const content of branch.takeBaskets(this.#basketBytes)) {
        this.#writeBasket(branch, content, first);
        first += content.entries;
      }
    }
    this.#written += this.#pending;
    this.#pending = 0;
  }

  #prepare(columns: Readonly<Record<string, ColumnData>>): Column[] {
    const names = this.branches.map((branch) => branch.name);
    for (const name of Object.keys(columns))
      if (!names.includes(name))
        throw new CoffeaError(
          "BranchNotFound",
          `Tree "${this.name}" has no branch "${name}". ${hintFor(name, names, "branches")} Declare it when the tree is made.`,
        );
    const prepared = new Map<BranchWriter, Column>();
    for (const branch of this.branches.filter((branch) => !branch.isCounter)) {
      const data = columns[branch.name];
      if (data === undefined)
        throw new CoffeaError(
          "BadArgument",
          `extend() of tree "${this.name}" lacks branch "${branch.name}"; give a column for every branch but counters.`,
        );
      prepared.set(branch, toColumn(branch.name, branch.type, data));
    }
    for (const branch of this.branches) if (branch.counter !== null) this.#count(branch, prepared);
    for (const branch of this.branches.filter((branch) => branch.isCounter))
      this.#checkGivenCounter(branch, columns[branch.name], prepared);
    return this.#sameLength(this.branches.map((branch) => prepared.get(branch)!));
  }

  /** Makes the counter's column of the first branch that it counts, and holds the others against it. */
  #count(branch: BranchWriter, prepared: Map<BranchWriter, Column>): void {
    const { length, offsets } = prepared.get(branch)!;
    const counts = Array.from({ length }, (_, entry) => offsets![entry + 1]! - offsets![entry]!);
    const known = prepared.get(branch.counter!);
    if (known === undefined) {
      prepared.set(branch.counter!, toColumn(branch.counter!.name, branch.counter!.type, counts));
      return;
    }
    const entry = counts.findIndex((count, index) => index < known.length && BigInt(count) !== BigInt(known.values[index]!));
    if (entry >= 0)
      throw new CoffeaError(
        "ShapeMismatch",
        `Branches counted by "${branch.counter!.name}" must have lists of equal lengths, but in entry ${entry} of this extend() "${branch.name}" has ${counts[entry]} and another ${known.values[entry]}. Give it a counter of its own with counterName.`,
      );
  }

  #checkGivenCounter(branch: BranchWriter, given: ColumnData | undefined, prepared: ReadonlyMap<BranchWriter, Column>): void {
    if (given === undefined) return;
    const [column, counted] = [toColumn(branch.name, branch.type, given), prepared.get(branch)!];
    const entry = counted.values.findIndex((count: number | bigint, index: number) => count !== column.values[index]);
    if (column.length !== counted.length || entry >= 0)
      throw new CoffeaError(
        "ShapeMismatch",
        `Branch "${branch.name}" counts lists, but the values given for it differ from the lists' lengths${entry >= 0 ? ` in entry ${entry}` : ""}. Leave it out: it is made from the lists.`,
      );
  }

  #sameLength(columns: Column[]): Column[] {
    const odd = columns.findIndex((column) => column.length !== columns[0]!.length);
    if (odd >= 0)
      throw new CoffeaError(
        "ShapeMismatch",
        `Columns given to extend() of tree "${this.name}" differ in length: "${this.branches[0]!.name}" has ${columns[0]!.length} entries, "${this.branches[odd]!.name}" has ${columns[odd]!.length}.`,
      );
    return columns;
  }
}

/** Branches in the order of declaration, each counter before the first branch that it counts. */
function makeBranches(
  tree: string,
  declared: Readonly<Record<string, Form | string>>,
  counterName: (branch: string) => string,
): BranchWriter[] {
  const types = new Map(Object.entries(declared).map(([name, form]) => [name, columnType(name, form)]));
  if (types.size === 0) throw new CoffeaError("BadArgument", `Tree "${tree}" is made without branches; declare at least one.`);
  const branches = new Map<string, BranchWriter>();
  for (const [name, type] of types) {
    if (branches.has(name)) continue; // a counter that a branch before it brought in
    const counter = type.isJagged ? counterOf(name, counterName(name), types, branches) : null;
    branches.set(name, new BranchWriter(name, type, counter));
  }
  return [...branches.values()];
}

function counterOf(
  name: string,
  counterName: string,
  types: ReadonlyMap<string, ColumnType>,
  branches: Map<string, BranchWriter>,
): BranchWriter {
  const type = types.get(counterName) ?? { dtype: "int32", isJagged: false };
  if (type.isJagged || !/^u?int(8|16|32)$/.test(type.dtype))
    throw new CoffeaError(
      "BadArgument",
      `Branch "${name}" would be counted by "${counterName}", which is declared as ${type.isJagged ? "lists" : type.dtype}. Counters are whole numbers of up to 32 bits; rename one of the two, or choose another name with counterName.`,
    );
  const counter = branches.get(counterName) ?? new BranchWriter(counterName, type, null);
  counter.isCounter = true;
  branches.set(counterName, counter);
  return counter;
}

function positive(option: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new CoffeaError("BadArgument", `${option} is ${value}; give a whole number of at least 1.`);
}
