import assert from "node:assert/strict";
import * as ak from "coffea-ts/awkward";
import { isCoffeaError } from "../../src/base/index.ts";
import type { PythonOracle } from "./python-oracle.ts";

/** A call of a Python function; arrays are `TypedValues`, other tagged arguments are in `python/awkward_call.py`. */
export interface AwkwardCall {
  /** `sum`, `str.upper`, `np.add`, or `getitem`. */
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly keywords?: Readonly<Record<string, unknown>>;
}

/** What one side answers: a value with its type (`scalar` for single values), several results, or an error. */
export interface Answer {
  readonly value?: unknown;
  readonly type?: string;
  readonly values?: readonly Answer[];
  readonly error?: string;
}

/** One comparison: the call there, and the same here. */
export interface Case extends AwkwardCall {
  /** Computes ours: an array, a scalar, a plain value, or an array of them for several results. */
  readonly ours: () => unknown;
  /** Put before the message of a failure, if the call does not say enough. */
  readonly note?: string;
}

export interface CompareOptions {
  /** Relative tolerance of numbers. Default: 0, equal (NaN equals NaN, and 0 equals -0 unless `signedZeros`). */
  readonly tolerance?: number;
  readonly signedZeros?: boolean;
  /** How types are compared: as text, with all dtypes of numbers taken for one (default), or not at all. */
  readonly types?: "exact" | "structure" | "ignore";
  /** The name of a known difference that the documentation lists, or null where the answers must agree. */
  readonly known?: (compared: Case, mine: Answer, theirs: Answer) => string | null;
}

/** How often what was compared. */
export interface Compared {
  readonly equal: number;
  readonly bothRefuse: number;
  readonly known: ReadonlyMap<string, number>;
}

/** Compares every case with awkward, and fails with the shortest differences. */
export async function compareWithAwkward(oracle: PythonOracle, cases: readonly Case[], options: CompareOptions = {}): Promise<Compared> {
  const failures: string[] = [];
  const known = new Map<string, number>();
  let [equal, bothRefuse] = [0, 0];
  for (let start = 0; start < cases.length; start += BATCH) {
    const batch = cases.slice(start, start + BATCH);
    const theirs = await callAwkward(oracle, batch);
    batch.forEach((compared, i) => {
      const mine = answerOf(compared.ours);
      const difference = differenceOf(mine, theirs[i]!, options);
      if (difference === null) {
        if (mine.error === undefined) equal++;
        else bothRefuse++;
        return;
      }
      const name = options.known?.(compared, mine, theirs[i]!) ?? null;
      if (name === null) failures.push(failureText(compared, { mine, theirs: theirs[i]!, difference }));
      else known.set(name, (known.get(name) ?? 0) + 1);
    });
  }
  const shortest = failures.toSorted((a, b) => a.length - b.length).slice(0, Number(process.env["COFFEA_TS_SHOWN"] ?? 3));
  assert.equal(failures.length, 0, `${failures.length} of ${cases.length} cases differ from awkward:\n${shortest.join("\n\n")}`);
  return { equal, bothRefuse, known };
}
const BATCH = 250;

/** The answers of the Python side. */
export async function callAwkward(oracle: PythonOracle, calls: readonly AwkwardCall[]): Promise<Answer[]> {
  const plain = calls.map(({ function: name, arguments: given, keywords = {} }) => ({ function: name, arguments: given, keywords }));
  return (await oracle.call("awkward_call", "call_many", plain)) as Answer[];
}

/** What ours gives; an error that is not a `CoffeaError` is a bug, and is thrown. */
export function answerOf(compute: () => unknown): Answer {
  try {
    return valueOf(compute());
  } catch (error) {
    if (isCoffeaError(error)) return { error: error.message };
    throw error;
  }
}

function valueOf(result: unknown): Answer {
  if (Array.isArray(result)) return { values: result.map(valueOf) };
  if (ak.isArray(result)) {
    const value = ak.toList(result as ak.Untyped);
    return { value, type: ak.typeOf(result).replace(/^\?\?/, String(value.length)) };
  }
  if (typeof result === "object" && result !== null && "isAwkwardScalar" in result)
    return { value: (result as unknown as { value: unknown }).value, type: "scalar" };
  return { value: result, type: "scalar" };
}

/** What differs, or null. */
export function differenceOf(mine: Answer, theirs: Answer, options: CompareOptions): string | null {
  if (mine.error !== undefined || theirs.error !== undefined)
    return mine.error !== undefined && theirs.error !== undefined ? null : "only one of them refuses";
  if (mine.values !== undefined || theirs.values !== undefined) {
    if (mine.values?.length !== theirs.values?.length) return "the number of results";
    return mine.values!.map((value, i) => differenceOf(value, theirs.values![i]!, options)).find((found) => found !== null) ?? null;
  }
  if (!sameValues(mine.value, theirs.value, options)) return "the values";
  if (options.types === "ignore") return null;
  const [a, b] = [mine.type!, theirs.type!].map(options.types === "exact" ? (type) => type : structureOf);
  return a === b ? null : `the types: ${a} and ${b}`;
}

/** A type with all dtypes of numbers as one; awkward's type of nothing, `unknown`, is one of them. */
export function structureOf(type: string): string {
  return type.replace(/\b(?:float|int|uint)\d+\b|\bunknown\b/g, "number");
}

/** Whether two plain values agree; integers of either side may be numbers or bigints. */
export function sameValues(a: unknown, b: unknown, { tolerance = 0, signedZeros = false }: CompareOptions = {}): boolean {
  if (typeof a === "bigint" || typeof b === "bigint")
    return isWhole(a) && isWhole(b) && BigInt(a as number | bigint) === BigInt(b as number | bigint);
  if (typeof a === "number" && typeof b === "number") {
    if (signedZeros && a === 0 && b === 0) return Object.is(a, b);
    return a === b || (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
  }
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameValues(item, b[i], { tolerance, signedZeros }));
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
    return (
      Object.keys(x).join() === Object.keys(y).join() &&
      Object.keys(x).every((key) => sameValues(x[key], y[key], { tolerance, signedZeros }))
    );
  }
  return a === b;
}

function isWhole(value: unknown): boolean {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

/** JSON with what JSON cannot write. */
export function show(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`;
    if (typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0))) return Object.is(inner, -0) ? "-0" : String(inner);
    return inner;
  });
}

function failureText(compared: Case, { mine, theirs, difference }: { mine: Answer; theirs: Answer; difference: string }): string {
  const { function: name, arguments: given, keywords = {}, note } = compared;
  const answer = ({ error, type, value, values }: Answer): string =>
    error ?? (values === undefined ? `${type} ${show(value)}` : show(values));
  return [
    `${note === undefined ? "" : `${note}: `}${name}(${[...given.map(show), ...Object.entries(keywords).map(([key, value]) => `${key}=${show(value)}`)].join(", ")})`,
    `  differs in ${difference}`,
    `  here:    ${answer(mine)}`,
    `  awkward: ${answer(theirs)}`,
  ].join("\n");
}
