import * as ak from "coffea-ts/awkward";
import { answerOf, type Answer } from "../oracle/awkward-call.ts";
import type { TypedValues } from "../oracle/typed-arrays.ts";
import type { RandomNumbers } from "./random-numbers.ts";

/** An array that a program has at hand: a column, or the result of a step. */
export interface Entry {
  /** Its place among columns and steps. */
  readonly place: number;
  readonly array: ak.Untyped;
  readonly form: ak.Form;
  /** The lengths of its lists, axis by axis, as text: entries pair up to where these agree. */
  readonly shape: readonly string[];
}

/** One operation, as the Python side runs it (`{"$ref": place}` stands for an entry), with our answer. */
export interface Step {
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly keywords: Readonly<Record<string, unknown>>;
  readonly mine: Answer;
  /** The places that it uses. */
  readonly uses: readonly number[];
}

/** Columns and the operations on them. */
export interface Program {
  readonly columns: readonly TypedValues[];
  readonly steps: readonly Step[];
}

/** Ends a step for which nothing fits. */
export class Unfit extends Error {}

/** How a step is written: the Python function and its arguments, and ours. */
export interface Writing {
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly keywords?: Readonly<Record<string, unknown>>;
  readonly ours: () => unknown;
}

/** Writes one program, step by step; our side is evaluated as it is written, so that operations fit what is there. */
export class ProgramWriter {
  readonly columns: readonly TypedValues[];
  readonly steps: Step[] = [];
  readonly pool: Entry[] = [];
  readonly #random: RandomNumbers;
  readonly #columnCount: number;

  constructor(columns: readonly TypedValues[], random: RandomNumbers) {
    this.columns = columns;
    this.#random = random;
    this.#columnCount = columns.length;
    columns.forEach(({ $type, $values }, place) => this.#add(place, ak.fromIter($values, { type: $type })));
  }

  /** One of several values; ends the step when there are none. */
  choose<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Unfit();
    return this.#random.choose(from);
  }

  /** An entry that fits; results of steps are preferred, so that operations follow each other. */
  pick(fits: (entry: Entry) => boolean): Entry {
    const fitting = this.pool.filter(fits);
    const made = fitting.filter(({ place }) => place >= this.#columnCount);
    return this.choose(made.length > 0 && this.#random.below(5) < 3 ? made : fitting);
  }

  /** Writes a step; its result is an entry for later ones unless it was refused or is a single value. */
  step({ function: name, arguments: given, keywords = {}, ours }: Writing): Entry | null {
    let result: unknown;
    const mine = answerOf(() => (result = ours()));
    const uses: number[] = [];
    collectReferences([given, keywords], uses);
    const place = this.#columnCount + this.steps.push({ function: name, arguments: given, keywords, mine, uses }) - 1;
    return mine.error === undefined && ak.isArray(result) ? this.#add(place, result) : null;
  }

  #add(place: number, array: ak.Untyped): Entry {
    const form = ak.formOf(array);
    const entry = { place, array, form, shape: shapeOf(ak.toList(array), form) };
    this.pool.push(entry);
    return entry;
  }
}

function collectReferences(value: unknown, uses: number[]): void {
  if (typeof value !== "object" || value === null) return;
  if ("$ref" in value) uses.push(value.$ref as number);
  for (const inner of Object.values(value)) collectReferences(inner, uses);
}

function shapeOf(values: readonly unknown[], form: ak.Form): string[] {
  const shape = [String(values.length)];
  let level: readonly unknown[] = values;
  for (let inner = contentOf(form); inner !== null; inner = contentOf(inner)) {
    shape.push(level.map((list) => (list === null ? "-" : (list as unknown[]).length)).join());
    level = level.flatMap((list) => (list === null ? [] : (list as unknown[])));
  }
  return shape;
}

/** What the lists hold, or null when there are none. */
function contentOf(form: ak.Form): ak.Form | null {
  const inner = form.kind === "option" ? form.content : form;
  return inner.kind === "list" || inner.kind === "regular" ? inner.content : null;
}
