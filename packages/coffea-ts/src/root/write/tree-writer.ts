import type { Dtype, Form } from "../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../base/index.ts";
import { BranchWriter, type BasketContent } from "./branch-writer.ts";
import { toColumn, type Column } from "./column.ts";
import { type ColumnData, columnsOf, type Columns } from "./column-data.ts";
import { type BranchNames, type BranchPlan, type ColumnType, parsedForm, planBranches } from "./column-type.ts";

/** Options of {@link RootFileWriter.mkTree}. */
export interface TreeOptions {
  readonly title?: string;
  /** Name of the branch that counts the items of a branch of lists; branches with the same counter must have lists of equal lengths. uproot's `counter_name`. Default: `n` before the branch's name. */
  readonly counterName?: (counted: string) => string;
  /** Name of the branch of a record's field. uproot's `field_name`. Default: the record's name, `_`, and the field's. */
  readonly fieldName?: (outer: string, field: string) => string;
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
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #writeBasket: WriteBasket;
  #written = 0;
  #pending = 0;

  constructor(name: string, branches: Readonly<Record<string, Form | string>>, options: TreeOptions, writeBasket: WriteBasket) {
    this.name = name;
    this.title = options.title ?? name;
    this.clusterEntries = positive("clusterEntries", options.clusterEntries ?? 100_000);
    this.#basketBytes = positive("basketBytes", options.basketBytes ?? 1 << 20);
    const { counterName = (counted) => `n${counted}`, fieldName = (outer, field) => (outer === "" ? field : `${outer}_${field}`) } =
      options;
    this.#forms = new Map(
      Object.entries(branches).map(([column, form]) => [column, typeof form === "string" ? parsedForm(column, form) : form]),
    );
    this.branches = makeBranches(name, this.#forms, { counterName, fieldName });
    this.#writeBasket = writeBasket;
  }

  /** Entries so far. */
  get entries(): number {
    return this.#written + this.#pending;
  }

  /**
   * Adds entries: one column for each that was declared, all of the same length; an array of records gives its fields. Counters need not be given; where they are, they must agree with the lists.
   * Full clusters are written at once, so memory holds less than one. Throws `BranchNotFound`, `BadArgument`, `ShapeMismatch`; nothing is added then.
   */
  extend(columns: Columns): void {
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

  #prepare(data: Columns): Column[] {
    const columns = columnsOf(data);
    const names = [...new Set([...this.#forms.keys(), ...this.branches.filter((branch) => branch.isCounter).map((branch) => branch.name)])];
    for (const name of Object.keys(columns))
      if (!names.includes(name))
        throw new CoffeaError(
          "BranchNotFound",
          `Tree "${this.name}" has no branch "${name}". ${hintFor(name, names, "branches")} Declare it when the tree is made.`,
        );
    const prepared = new Map<BranchWriter, Column>();
    for (const branch of this.branches) {
      if (branch.plan === null || branch.isCounter) continue;
      const { column } = branch.plan;
      const data = columns[column];
      if (data === undefined)
        throw new CoffeaError(
          "BadArgument",
          `extend() of tree "${this.name}" lacks branch "${column}"; give a column for every branch but counters.`,
        );
      prepared.set(branch, toColumn(branch.plan, this.#forms.get(column)!, data));
    }
    const starts = new Map<BranchWriter, Int32Array>();
    for (const branch of this.branches) if (branch.counter !== null) this.#count(branch, prepared, starts);
    for (const branch of this.branches.filter((branch) => branch.isCounter))
      this.#checkGivenCounter(branch, columns[branch.name], prepared);
    return this.#sameLength(this.branches.map((branch) => prepared.get(branch)!));
  }

  /** Makes the counter's column of the first branch that it counts, and holds the others against it. */
  #count(branch: BranchWriter, prepared: Map<BranchWriter, Column>, starts: Map<BranchWriter, Int32Array>): void {
    const { length, offsets } = prepared.get(branch)!;
    const counter = branch.counter!;
    const known = starts.get(counter);
    if (known === undefined) {
      starts.set(counter, offsets!);
      const counts = new Int32Array(length);
      for (let entry = 0; entry < length; entry++) counts[entry] = offsets![entry + 1]! - offsets![entry]!;
      prepared.set(counter, numbersOf(counter, counts));
      return;
    }
    if (known === offsets) return;
    const shared = Math.min(length, known.length - 1);
    for (let entry = 0; entry < shared; entry++) {
      const [own, other] = [offsets![entry + 1]! - offsets![entry]!, known[entry + 1]! - known[entry]!];
      if (own !== other)
        throw new CoffeaError(
          "ShapeMismatch",
          `Branches counted by "${counter.name}" must have lists of equal lengths, but in entry ${entry} of this extend() "${branch.name}" has ${own} and another ${other}. Give it a counter of its own with counterName.`,
        );
    }
  }

  #checkGivenCounter(branch: BranchWriter, given: ColumnData | undefined, prepared: ReadonlyMap<BranchWriter, Column>): void {
    if (given === undefined) return;
    const [column, counted] = [numbersOf(branch, given), prepared.get(branch)!];
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

/** A column of one number for each entry. */
function numbersOf(branch: BranchWriter, data: ColumnData): Column {
  const plan = { column: branch.name, steps: [], counter: null, name: branch.name, type: branch.type };
  return toColumn(plan, { kind: "numeric", dtype: branch.type.dtype as Dtype }, data);
}

/** Branches in the order of declaration, each counter before the first branch that it counts. */
function makeBranches(tree: string, declared: ReadonlyMap<string, Form>, names: BranchNames): BranchWriter[] {
  const plans = new Map<string, BranchPlan>();
  for (const [column, form] of declared)
    for (const plan of planBranches(column, form, names)) {
      if (plans.has(plan.name))
        throw new CoffeaError(
          "BadArgument",
          `Tree "${tree}" would have two branches "${plan.name}", of the columns "${plans.get(plan.name)!.column}" and "${column}". Rename one, or choose other names with fieldName.`,
        );
      plans.set(plan.name, plan);
    }
  if (plans.size === 0) throw new CoffeaError("BadArgument", `Tree "${tree}" is made without branches; declare at least one.`);
  const branches = new Map<string, BranchWriter>();
  for (const plan of plans.values()) {
    if (branches.has(plan.name)) continue; // a counter that a branch before it brought in
    const counter = plan.counter === null ? null : counterOf(plan.name, plan.counter, plans, branches);
    branches.set(plan.name, new BranchWriter(plan, counter));
  }
  return [...branches.values()];
}

function counterOf(
  name: string,
  counterName: string,
  plans: ReadonlyMap<string, BranchPlan>,
  branches: Map<string, BranchWriter>,
): BranchWriter {
  const plan = plans.get(counterName) ?? { name: counterName, type: { dtype: "int32", isJagged: false, dims: [] } satisfies ColumnType };
  const { type } = plan;
  if (type.isJagged || type.dims.length > 0 || !/^u?int(8|16|32)$/.test(type.dtype))
    throw new CoffeaError(
      "BadArgument",
      `Branch "${name}" would be counted by "${counterName}", which is declared as ${type.isJagged ? "lists" : type.dtype}. Counters are whole numbers of up to 32 bits; rename one of the two, or choose another name with counterName.`,
    );
  const counter = branches.get(counterName) ?? new BranchWriter(plan, null);
  counter.isCounter = true;
  branches.set(counterName, counter);
  return counter;
}

function positive(option: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new CoffeaError("BadArgument", `${option} is ${value}; give a whole number of at least 1.`);
}
