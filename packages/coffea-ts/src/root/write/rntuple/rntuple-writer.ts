import {
  fromIter,
  toLayout,
  type Form,
  type Layout,
  type ListLayout,
  type NumericLayout,
  type OptionLayout,
  type RecordLayout,
  type RegularLayout,
  type StringLayout,
} from "../../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../../base/index.ts";
import { columnsOf, givenLayout, type Columns } from "../column-data.ts";
import { parsedForm } from "../column-type.ts";
import { ColumnWriter } from "./column-writer.ts";
import { conform } from "./conform.ts";
import { planSchema, type FieldPlan, type SchemaPlan } from "./field-plan.ts";

/** Options of {@link RootFileWriter.mkRNTuple}. */
export interface RNTupleOptions {
  /** What it is, in words. */
  readonly description?: string;
  /** Entries of a cluster: so many are kept in memory. Default 100,000. */
  readonly clusterEntries?: number;
  /** A page's size before compression is at most this. Default 1 MiB, as ROOT has it. */
  readonly pageBytes?: number;
}

/** Where a full cluster goes. */
export type WriteCluster = (writer: RNTupleWriter, entries: number) => void;

/** An RNTuple under construction; entries are added by {@link RNTupleWriter.extend}. */
export class RNTupleWriter {
  readonly name: string;
  readonly description: string;
  readonly pageBytes: number;
  readonly schema: SchemaPlan;
  /** By the numbers of the columns. */
  readonly columns: readonly ColumnWriter[];
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #clusterEntries: number;
  readonly #writeCluster: WriteCluster;
  /** Items of each collection in this cluster, by the number of its field. */
  readonly #items = new Map<number, number>();
  #written = 0;
  #pending = 0;

  constructor(
    name: string,
    fields: Readonly<Record<string, Form | string>>,
    options: RNTupleOptions & { readonly isCompressed: boolean },
    writeCluster: WriteCluster,
  ) {
    this.name = name;
    this.description = options.description ?? "";
    this.#clusterEntries = positive("clusterEntries", options.clusterEntries ?? 100_000);
    this.pageBytes = positive("pageBytes", options.pageBytes ?? 1 << 20);
    this.#forms = new Map(
      Object.entries(fields).map(([field, form]) => [field, typeof form === "string" ? parsedForm(field, form) : form]),
    );
    if (this.#forms.size === 0) throw new CoffeaError("BadArgument", `RNTuple "${name}" is made without fields; declare at least one.`);
    const odd = [...this.#forms.keys()].find((field) => field === "" || /[./]/.test(field));
    if (odd !== undefined)
      throw new CoffeaError(
        "BadArgument",
        `"${odd}" cannot be the name of a field: fields of RNTuples have names without dots and slashes.`,
      );
    this.schema = planSchema(this.#forms);
    this.columns = this.schema.columns.map((plan) => new ColumnWriter(plan, options.isCompressed));
    this.#writeCluster = writeCluster;
  }

  /** Entries so far. */
  get entries(): number {
    return this.#written + this.#pending;
  }

  /**
   * Adds entries: one column for each field, all of the same length; an array of records gives its fields.
   * Full clusters are written at once, so memory holds less than one. Throws `BranchNotFound`, `BadArgument`, `ShapeMismatch`; nothing is added then.
   */
  extend(columns: Columns): void {
    const layouts = this.#prepare(columns);
    const { length } = layouts[0]!;
    for (let start = 0; start < length;) {
      const stop = Math.min(length, start + this.#clusterEntries - this.#pending);
      for (const [i, field] of this.schema.fields.entries()) this.#append(field, layouts[i]!, start, stop);
      this.#pending += stop - start;
      if (this.#pending === this.#clusterEntries) this.flush();
      start = stop;
    }
  }

  /** Writes what is pending as a cluster. The file's writer calls it at the end. */
  flush(): void {
    if (this.#pending === 0) return;
    this.#writeCluster(this, this.#pending);
    this.#items.clear();
    this.#written += this.#pending;
    this.#pending = 0;
  }

  #prepare(data: Columns): Layout[] {
    const columns = columnsOf(data);
    const names = [...this.#forms.keys()];
    for (const name of Object.keys(columns))
      if (!this.#forms.has(name))
        throw new CoffeaError(
          "BranchNotFound",
          `RNTuple "${this.name}" has no field "${name}". ${hintFor(name, names, "fields")} Declare it when the RNTuple is made.`,
        );
    const layouts = [...this.#forms].map(([name, form]) => {
      const column = columns[name];
      if (column === undefined)
        throw new CoffeaError("BadArgument", `extend() of RNTuple "${this.name}" lacks field "${name}"; give a column for every field.`);
      return conform(givenLayout(column) ?? toLayout(fromIter(column as readonly unknown[], { type: form })), form, name);
    });
    const odd = layouts.findIndex((layout) => layout.length !== layouts[0]!.length);
    if (odd >= 0)
      throw new CoffeaError(
        "ShapeMismatch",
        `Columns given to extend() of RNTuple "${this.name}" differ in length: "${names[0]!}" has ${layouts[0]!.length} entries, "${names[odd]!}" has ${layouts[odd]!.length}.`,
      );
    return layouts;
  }

  /** Adds values `[start, stop)` of a field, with all that is in them. */
  #append(field: FieldPlan, layout: Layout, start: number, stop: number): void {
    const [first, second] = field.columns.map(({ id }) => this.columns[id]!);
    switch (field.form.kind) {
      case "numeric":
        return first!.append((layout as NumericLayout).data, start, stop);
      case "string": {
        const { offsets, bytes } = layout as StringLayout;
        first!.appendEnds(offsets, { start, stop, before: second!.count });
        return second!.append(bytes, offsets[start]!, offsets[stop]!);
      }
      case "list": {
        const { offsets, content } = layout as ListLayout;
        const [from, to] = [offsets[start]!, offsets[stop]!];
        first!.appendEnds(offsets, { start, stop, before: this.#addItems(field, to - from) });
        return this.#append(field.parts[0]!, content, from, to);
      }
      case "regular": {
        const { size, content } = layout as RegularLayout;
        return this.#append(field.parts[0]!, content, start * size, stop * size);
      }
      case "record":
        for (const [i, name] of [...field.form.fields.keys()].entries())
          this.#append(field.parts[i]!, (layout as RecordLayout).field(name), start, stop);
        return;
      case "option":
        return this.#appendOption(field, layout as OptionLayout, start, stop);
      case "union":
        return;
      default:
        field.form satisfies never;
    }
  }

  #appendOption(field: FieldPlan, { index, content }: OptionLayout, start: number, stop: number): void {
    const ends = new Int32Array(stop - start + 1);
    for (let i = start; i < stop; i++) ends[i - start + 1] = ends[i - start]! + (index[i]! < 0 ? 0 : 1);
    let from = 0;
    for (let i = 0; i < start; i++) if (index[i]! >= 0) from++;
    const present = ends.at(-1)!;
    this.columns[field.columns[0]!.id]!.appendEnds(ends, { start: 0, stop: stop - start, before: this.#addItems(field, present) });
    this.#append(field.parts[0]!, content, from, from + present);
  }

  /** Counts items of a collection in this cluster; returns how many there were before. */
  #addItems({ id }: FieldPlan, items: number): number {
    const before = this.#items.get(id) ?? 0;
    this.#items.set(id, before + items);
    return before;
  }
}

function positive(option: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new CoffeaError("BadArgument", `${option} is ${value}; give a whole number of at least 1.`);
}
