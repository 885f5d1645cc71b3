import * as ak from "../awkward/index.ts";
import { axis, Hist } from "../hist/index.ts";
import type { EntryTable } from "../root/index.ts";
import { NanoEventsFactory } from "../nanoevents/index.ts";

/** What a branch holds, for a quick look. */
export interface BranchValues {
  /** Entries that were read, from the first on. */
  readonly entries: number;
  /** The first entries, as plain values. */
  readonly first: readonly unknown[];
  /** Values below all lists, those that are missing left out; null where they are records. */
  readonly values: number | null;
  readonly missing: number | null;
  /** Of the values that are numbers and finite; null where there are none. */
  readonly numbers: { readonly finite: number; readonly min: number; readonly max: number; readonly mean: number } | null;
  /** Null where the values are records, or where there are none. */
  readonly hist: Hist | null;
}

const shown = 10;
const bins = 40;
const mostTexts = 20;

/** Reads the first `limit` entries of a branch, or all that there are. Throws what reading throws. */
export async function branchValues(table: EntryTable, branch: string, limit: number): Promise<BranchValues> {
  const { path } = table.column(branch);
  const entryStop = Math.min(limit, table.entries);
  const factory = await NanoEventsFactory.fromRoot(table.file, { treepath: `${table.path};${table.cycle}`, entryStop });
  const column = (factory.events() as unknown as ak.Array<Record<string, unknown>>).field(path) as ak.Array<unknown>;
  const first = ak.toList(column.slice(0, shown, { axis: 0 }));
  const entries = column.length;
  if (hasRecords(ak.formOf(column))) return { entries, first, values: null, missing: null, numbers: null, hist: null };
  const leaves = ak.toList(ak.ravel(column)) as (number | bigint | boolean | string | null)[];
  const values = leaves.filter((value) => value !== null);
  const counts = { entries, first, values: values.length, missing: leaves.length - values.length };
  if (values.every((value) => typeof value === "string")) {
    return { ...counts, numbers: null, hist: values.length === 0 ? null : histOfTexts(values, path) };
  }
  const numbers = Float64Array.from(values, Number);
  const finite = numbers.filter(Number.isFinite);
  if (finite.length === 0) return { ...counts, numbers: null, hist: null };
  const { min, max, mean } = summaryOf(finite);
  // An axis cannot be longer than the largest number.
  const hist = Number.isFinite(max - min) ? histOfNumbers(finite, { min, max }, path) : null;
  return { ...counts, numbers: { finite: finite.length, min, max, mean }, hist };
}

function hasRecords(form: ak.Form): boolean {
  switch (form.kind) {
    case "numeric":
    case "string":
      return false;
    case "record":
      return true;
    case "list":
    case "regular":
    case "option":
      return hasRecords(form.content);
    case "union":
      return form.contents.some(hasRecords);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function summaryOf(values: Float64Array): { min: number; max: number; mean: number } {
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  return { min, max, mean: sum / values.length };
}

/** One bin for each whole number where these are few, else bins of a round width from below the least value to above the greatest. */
function histOfNumbers(values: Float64Array, { min, max }: { min: number; max: number }, label: string): Hist {
  const isWhole = max - min < bins && Number.isSafeInteger(min) && values.every(Number.isInteger);
  return filled(isWhole ? axis.Integer(min, max + 1, { name: "value", label }) : roundAxis(min, max, label), values);
}

function roundAxis(min: number, max: number, label: string) {
  const width = (max - min) / bins;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= width)!;
  const start = Math.floor(min / step) * step;
  const count = Math.floor((max - start) / step) + 1;
  const stop = start + count * step;
  // Values that are too close, too far apart or too large for steps of a round width.
  const isRound = stop > max && start < stop && start <= min && Number.isFinite(stop);
  if (isRound) return axis.Regular(count, start, stop, { name: "value", label });
  const margin = Math.max(Math.abs(min), Math.abs(max), 1) * 1e-9;
  return axis.Regular(1, min - margin, max + margin, { name: "value", label });
}

function filled(of: ReturnType<typeof roundAxis> | ReturnType<typeof axis.Integer>, value: Float64Array): Hist {
  return new Hist(of, { storage: "int64" }).fill({ value }) as unknown as Hist;
}

/** The texts that occur most. */
function histOfTexts(values: readonly string[], label: string): Hist {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostTexts);
  const texts = most.map(([text]) => text);
  return new Hist(axis.StrCategory(texts, { name: "value", label }), { storage: "int64" }).fill({ value: values }) as unknown as Hist;
}
