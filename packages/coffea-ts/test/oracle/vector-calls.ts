import * as ak from "coffea-ts/awkward";
import type { Columns } from "./random-vectors.ts";

/** An argument of a call: a number or a plain value, or vectors by their letter. */
export type Argument = number | string | boolean | { readonly vectors: string } | Readonly<Record<string, number>>;

/** A member of vectors and how it is called: ours, and Python's when the two are not spelt alike. Without `arguments` it is a property. */
export interface VectorCall {
  readonly of: string;
  readonly ours: string;
  readonly python: string;
  readonly arguments?: readonly Argument[];
  /** Python's named arguments and ours, an options object as the last argument. */
  readonly keywords?: Readonly<Record<string, Argument>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Vectors by letter. */
export type VectorColumns = Readonly<Record<string, { readonly name: string; readonly columns: Columns }>>;

/** What the oracle gives for a call: the record's name (null where components were asked for), values by field ("" for numbers), and how far rounding of what goes in moves them. */
export interface PythonResult {
  readonly record: string | null;
  readonly fields: Readonly<Record<string, { readonly values: readonly (number | boolean)[]; readonly spread: readonly number[] }>>;
}

/** The calls as the oracle's `call_all` takes them. */
export function pythonCalls(calls: readonly VectorCall[]): unknown[] {
  return calls.map(({ of, python, arguments: given, keywords }) => ({
    of,
    member: python,
    ...(given === undefined ? {} : { arguments: given, keywords: keywords ?? {} }),
  }));
}

/** The same vectors as arrays. */
export function arraysOf(vectors: VectorColumns): Record<string, ak.Untyped> {
  return Object.fromEntries(
    Object.entries(vectors).map(([letter, { name, columns }]) => {
      const fields = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, ak.fromIter(values)]));
      return [letter, (ak.zip as ak.Untyped)(fields, { withName: name })];
    }),
  );
}

/** The result of a call of ours: values by field. */
export function callOurs(arrays: Readonly<Record<string, ak.Untyped>>, call: VectorCall): ak.Untyped {
  const member = arrays[call.of]![call.ours];
  if (call.arguments === undefined) return member;
  const resolve = (argument: Argument): unknown =>
    typeof argument === "object" && "vectors" in argument ? arrays[argument["vectors"] as string] : argument;
  return member(...call.arguments.map(resolve), ...(call.options === undefined ? [] : [call.options]));
}

/** How many values were compared, and how many of them rounding leaves undetermined. */
export interface Tally {
  compared: number;
  undetermined: number;
}

/**
 * What is wrong with our result, or null: 1 part in 10¹², the same NaN, infinities and signs of zero; and where rounding of the input moves the result of the
 * formula further than that, as far as it moves it.
 */
export function faultOf(
  call: VectorCall,
  result: ak.Untyped,
  { expected, tally }: { expected: PythonResult; tally: Tally },
): string | null {
  const fields = Object.entries(expected.fields);
  const names = ak.fields(result);
  const record = names.length === 0 ? null : ak.recordFormOf(result)!.name;
  if (expected.record !== null && record !== expected.record) return `the record ${record} instead of ${expected.record}`;
  if (expected.record !== null && names.join() !== fields.map(([field]) => field).join())
    return `fields ${names.join()} instead of ${fields.map(([field]) => field).join()}`;
  const allows = margins[call.ours] ?? within;
  for (const [field, { values, spread }] of fields) {
    const got = ak.toList(field === "" ? result : expected.record === null ? result[field] : result.field(field)) as (number | boolean)[];
    if (got.length !== values.length) return `${got.length} values instead of ${values.length}`;
    for (const [row, wanted] of values.entries()) {
      tally.compared++;
      if (spread[row] === Infinity) tally.undetermined++;
      else if (!agrees(got[row]!, wanted, spread[row]!, allows))
        return `${field}[${row}]: ${text(got[row]!)} instead of ${text(wanted)} (± ${spread[row]})`;
    }
  }
  return null;
}

type Margin = (got: number, wanted: number) => number;

const within: Margin = () => 0;
/** Angles around a circle come out of a difference of numbers as large as π, whose own rounding shows in a small result. */
const angle: Margin = () => 1e-14;
const squaredAngle: Margin = (got, wanted) => 2e-14 * Math.sqrt(Math.max(got, wanted)) + 1e-28;
/** An angle by its cosine is only as exact as that: near 0 and π one unit in its last place is 10⁻⁸ rad. */
const inverseCosine: Margin = (got, wanted) => (Math.abs(Math.cos(got) - Math.cos(wanted)) < 1e-15 ? 1e-7 : 0);
const margins: Readonly<Record<string, Margin>> = {
  deltaPhi: angle,
  deltaEta: angle,
  deltaR: angle,
  deltaRapidityPhi: angle,
  deltaR2: squaredAngle,
  deltaRapidityPhi2: squaredAngle,
  deltaAngle: inverseCosine,
  theta: inverseCosine,
};

function agrees(got: number | boolean, wanted: number | boolean, spread: number, margin: Margin): boolean {
  if (Object.is(got, wanted)) return true;
  if (typeof got !== typeof wanted) return false;
  if (typeof got === "boolean" || typeof wanted === "boolean") return spread > 0;
  const allowed = 1e-12 * Math.max(Math.abs(got), Math.abs(wanted)) + 2 * spread + margin(got, wanted);
  // the zeros of either sign are different
  if (got === wanted) return allowed > 0;
  return Number.isFinite(got) && Number.isFinite(wanted) && Math.abs(got - wanted) <= allowed;
}

function text(value: number | boolean): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
