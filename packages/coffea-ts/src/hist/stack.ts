import { CoffeaError, escaped, hintFor, shortText } from "../base/index.ts";
import { assertHist } from "./assert-hist.ts";
import type { AxesList } from "./axes-list.ts";
import type { Hist } from "./hist.ts";
import type { ArrayInput } from "./nd-array.ts";
import type { StorageKind } from "./storage/storage.ts";
import { displayHistograms } from "./text/display.ts";

/**
 * Histograms of the same axes that are drawn on top of each other, in this order. Never changes: `replaced` and the arithmetic make new ones.
 * hist: `Stack`. Plots take it as they take a list of histograms.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- as in Hist
export class Stack<A = any, S extends StorageKind = any> implements Iterable<Hist<A, S>> {
  readonly #histograms: readonly Hist<A, S>[];

  /** Throws `BadArgument` without histograms, or when their axes are not the same. */
  constructor(...histograms: Hist<A, S>[]) {
    const [first] = histograms;
    if (first === undefined)
      throw new CoffeaError(
        "BadArgument",
        "A stack needs one histogram at least: new Stack(a, b), Stack.fromIter([a, b]) or Stack.fromDict({ a, b }).",
      );
    for (const histogram of histograms) {
      const word = Array.isArray(histogram) ? "a stack, made with Stack.fromIter(list) or new Stack(...list)," : "a stack";
      assertHist(histogram, `Each part of ${word} is`);
    }
    for (const [i, histogram] of histograms.entries()) assertSameAxes(first, histogram, `histogram ${i}`);
    this.#histograms = histograms;
  }

  /** A stack of all histograms of an iterable. */
  static fromIter<A, S extends StorageKind>(histograms: Iterable<Hist<A, S>>): Stack<A, S> {
    if (typeof histograms !== "object" || histograms === null || !(Symbol.iterator in histograms))
      throw new CoffeaError("BadArgument", `Stack.fromIter takes a list of histograms, but got ${shortText(histograms)}.`);
    return new Stack(...histograms);
  }

  /** A stack of copies, each with its key for a name. */
  static fromDict<A, S extends StorageKind>(histograms: Readonly<Record<string, Hist<A, S>>>): Stack<A, S> {
    if (typeof histograms !== "object" || histograms === null || "differenceOfAxes" in histograms)
      throw new CoffeaError("BadArgument", `Stack.fromDict takes histograms by name, { top: hist }, but got ${shortText(histograms)}.`);
    for (const [name, histogram] of Object.entries(histograms)) assertHist(histogram, `The part "${name}" of a stack is`);
    return new Stack(...Object.entries(histograms).map(([name, histogram]) => histogram.withText({ name })));
  }

  get length(): number {
    return this.#histograms.length;
  }

  get axes(): AxesList {
    return this.#histograms[0]!.axes;
  }

  /** Names of the histograms; null for one without. */
  get names(): readonly (string | null)[] {
    return this.#histograms.map((histogram) => histogram.name);
  }

  /** The histogram of this name or at this position (negative from the end). Throws `BadArgument` with the nearest name. */
  at(name: string | number): Hist<A, S> {
    return this.#histograms[this.#position(name)]!;
  }

  /** The stack of the histograms from `start` up to, not including, `stop`, each a name or position; `stack["a":"c"]` in Python. */
  slice(start?: string | number | null, stop?: string | number | null): Stack<A, S> {
    const bound = (name: string | number | null | undefined): number | undefined =>
      typeof name === "string" ? this.#position(name) : (name ?? undefined);
    return new Stack(...this.#histograms.slice(bound(start), bound(stop)));
  }

  /** The stack with another histogram in this place; `stack[name] = histogram` in Python. Throws `BadArgument` when its axes are not the same. */
  replaced(name: string | number, histogram: Hist<A, S>): Stack<A, S> {
    return new Stack(...this.#histograms.with(this.#position(name), histogram));
  }

  [Symbol.iterator](): Iterator<Hist<A, S>> {
    return this.#histograms[Symbol.iterator]();
  }

  /** The stack of the histograms of these axes only. */
  project<K extends keyof A & string>(...names: K[]): Stack<Pick<A, K>, S> {
    return new Stack(...this.#histograms.map((histogram) => histogram.project(...names)));
  }

  /** Every histogram plus a number or array. */
  add(other: ArrayInput): Stack<A, S> {
    return new Stack(...this.#histograms.map((histogram) => histogram.add(other)));
  }
  /** Every histogram minus a number or array. */
  sub(other: ArrayInput): Stack<A, S> {
    return new Stack(...this.#histograms.map((histogram) => histogram.sub(other)));
  }
  /** Every histogram times a number or array. */
  mul(other: ArrayInput): Stack<A> {
    return new Stack(...this.#histograms.map((histogram): Hist<A> => histogram.mul(other)));
  }
  /** Every histogram divided by a number or array. */
  div(other: ArrayInput): Stack<A> {
    return new Stack(...this.#histograms.map((histogram): Hist<A> => histogram.div(other)));
  }

  /** Whether `other` has the same histograms in the same order. */
  equals(other: Stack): boolean {
    const others = [...other];
    return others.length === this.length && this.#histograms.every((histogram, i) => histogram.equals(others[i]!));
  }

  /** A text picture of each histogram under its name. */
  show(options: { readonly columns?: number } = {}): string {
    return this.#histograms.map((histogram, i) => `${histogram.name ?? `H${i}`}\n${histogram.show(options)}`).join("\n");
  }

  /** The pictures and facts of all histograms, each under its name, as HTML. */
  toHtml(): string {
    return this.#histograms.map((histogram, i) => `<p>${escaped(histogram.name ?? `H${i}`)}</p>\n${histogram.toHtml()}`).join("\n");
  }

  /** What Jupyter shows. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return displayHistograms(this);
  }

  /** Names and axes, as hist prints them. */
  toString(): string {
    const names = this.#histograms.map(({ name }) => (name === null ? "None" : `'${name}'`)).join(", ");
    return `Stack<(${names}) of ${this.#histograms[0]!.toString()}>`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  #position(name: string | number): number {
    const names = this.#histograms.map((histogram, i) => histogram.name ?? String(i));
    const position = typeof name === "string" ? this.#histograms.findIndex((histogram) => histogram.name === name) : name;
    const fromStart = typeof name === "number" && position < 0 ? position + this.length : position;
    if (Number.isInteger(fromStart) && fromStart >= 0 && fromStart < this.length) return fromStart;
    throw new CoffeaError(
      "BadArgument",
      `The stack has no histogram ${JSON.stringify(name)}. ${hintFor(String(name), names, "histograms")}`,
    );
  }
}

function assertSameAxes(first: Hist, other: Hist, what: string): void {
  const difference = first.differenceOfAxes(other);
  if (difference !== null)
    throw new CoffeaError("BadArgument", `The axes of a stack must be the same, but ${what} differs from the first: ${difference}.`);
}
