import {
  type Array as AwkwardArray,
  enforceType,
  type Form,
  formOf,
  formToString,
  fromLayout,
  type Layout,
  type RecordForm,
  type RecordLayout,
  toLayout,
  type Untyped,
} from "../awkward/index.ts";
import { checkOptions, CoffeaError, hintFor, shortText } from "../base/index.ts";
import { runReading, runReadingSync } from "../bytes/index.ts";
import { openParquet, type OpenParquet, type ParquetSource } from "./open-parquet.ts";

/** What {@link fromParquet} reads, and when. */
export interface FromParquetOptions {
  /** Names of the columns at the top. Default: all. */
  readonly columns?: readonly string[];
  /** Numbers of the row groups, from 0 on. Default: all. */
  readonly rowGroups?: readonly number[];
  /** `"eager"` (the default) reads all columns now, `"virtual"` each one when it is first touched. */
  readonly mode?: "eager" | "virtual";
}

/**
 * The array of a Parquet file: a record of its columns, or, for one column without a name, its values. Only the bytes of the columns and row groups that are asked for are read, in virtual mode each column at its first touch,
 * for which the file stays open. Columns that may be missing are options, as awkward's.
 * Throws `FileNotFound`, `CorruptFile` for what is no Parquet, `FieldNotFound` for a column that is not there, `BadArgument` for a row group that is not. `ak.from_parquet`.
 */
export async function fromParquet<T = Untyped>(source: ParquetSource, options: FromParquetOptions = {}): Promise<AwkwardArray<T>> {
  checkOptions(options, { columns: "any", rowGroups: "any", mode: "string" }, "fromParquet");
  const { mode = "eager" } = options;
  if (mode !== "eager" && mode !== "virtual")
    throw new CoffeaError("BadArgument", `fromParquet has the modes "eager" and "virtual", and not ${shortText(mode)}.`);
  const file = await openParquet(source);
  const form = formOf(file.empty);
  const columns = checkedColumns(options.columns ?? file.footer.columns, file);
  const rowGroups = checkedRowGroups(options.rowGroups ?? [...file.footer.rowGroups.keys()], file);
  if (form.kind === "record" && mode === "virtual") return virtual<T>(file, form, { columns, rowGroups });
  const isWhole = options.columns === undefined && options.rowGroups === undefined;
  const found = await runReading(isWhole ? file.readAll() : file.read(columns, rowGroups), file.source);
  if (typeof source === "string") await file.source.close();
  if (isWhole) return found as unknown as AwkwardArray<T>;
  if (form.kind !== "record") return conformed(found, form) as unknown as AwkwardArray<T>;
  const layout = toLayout(found) as RecordLayout;
  const wanted = chosenForm(form, columns);
  const fields = new Map(columns.map((name) => [name, toLayout(conformed(fromLayout(layout.field(name)), wanted.fields.get(name)!))]));
  return fromLayout<T>(recordOf(wanted, () => layout.length, (name) => fields.get(name)!), wanted); // prettier-ignore
}

function checkedColumns(wanted: readonly string[], { name, footer }: OpenParquet): string[] {
  if (!Array.isArray(wanted))
    throw new CoffeaError("BadArgument", `columns of fromParquet is a list of names, and was given as ${shortText(wanted)}.`);
  const odd = (wanted as readonly string[]).find((column) => !footer.columns.includes(column));
  if (odd === undefined) return [...wanted];
  throw new CoffeaError("FieldNotFound", `${name} has no column "${odd}". ${hintFor(odd, footer.columns, "columns")}`, {
    details: { name: odd },
  });
}

function checkedRowGroups(wanted: readonly number[], { name, footer }: OpenParquet): readonly number[] {
  const count = footer.rowGroups.length;
  const odd = wanted.find((group) => !Number.isInteger(group) || group < 0 || group >= count);
  if (odd !== undefined) throw new CoffeaError("BadArgument", `${name} has no row group ${odd}: it has ${count}, counted from 0.`);
  return wanted;
}

function chosenForm(form: RecordForm, columns: readonly string[]): RecordForm {
  return { ...form, fields: new Map(columns.map((name) => [name, form.fields.get(name)!])) };
}

/** An array in the form that the file's own description of its types gives: a part of the file has lost it. */
function conformed(x: AwkwardArray<Untyped>, form: Form): AwkwardArray<Untyped> {
  return formToString(formOf(x)) === formToString(form) ? x : (enforceType(x, form) as AwkwardArray<Untyped>);
}

function recordOf(form: RecordForm, length: () => number, field: (name: string) => Layout): RecordLayout {
  return {
    kind: "record",
    name: form.name,
    fields: [...form.fields.keys()],
    ...(form.isTuple === true ? { isTuple: true } : {}),
    get length() {
      return length();
    },
    field,
  };
}

/** A record whose columns are read one by one, each once. */
function virtual<T>(
  file: OpenParquet,
  form: RecordForm,
  chosen: { columns: readonly string[]; rowGroups: readonly number[] },
): AwkwardArray<T> {
  const { source, footer } = file;
  if (source.sync === undefined)
    throw new CoffeaError(
      "NotSupported",
      `${file.name} cannot be read synchronously here, which virtual columns need. Use the mode "eager".`,
    );
  const known = new Map<string, Layout>();
  const wanted = chosenForm(form, chosen.columns);
  const column = (name: string): Layout => {
    let layout = known.get(name);
    if (layout === undefined) {
      const read = toLayout(runReadingSync(file.read([name], chosen.rowGroups), source)) as RecordLayout;
      layout = toLayout(conformed(fromLayout(read.field(name)), wanted.fields.get(name)!));
      known.set(name, layout);
    }
    return layout;
  };
  const rows = chosen.rowGroups.reduce((sum, group) => sum + footer.rowGroups[group]!.rows, 0);
  return fromLayout<T>(recordOf(wanted, () => rows, column), wanted); // prettier-ignore
}
