import type { EventSource, Form, Layout } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";

const DEEPEST_STACK = 100;

/** What is known of events without their data. */
export interface SourceFacts {
  /** For messages: `tree "Events" of nano.root`. */
  readonly description: string;
  /** Every column's form, in file order. */
  readonly columns: ReadonlyMap<string, Form>;
  /** Number of entries; null where it is not known. */
  readonly length: number | null;
}

/** Events without data: their columns have forms only, so whatever is computed from them is a plan. Reading a value throws `NeedsData`. */
export class SymbolicSource implements EventSource {
  readonly isSymbolic = true;
  readonly description: string;
  readonly columns: ReadonlyMap<string, Form>;
  readonly #length: number | null;
  #assumed: number | null = null;
  #isLengthRead = false;

  constructor({ description, columns, length }: SourceFacts) {
    this.description = description;
    this.columns = columns;
    this.#length = length;
  }

  get isLengthKnown(): boolean {
    return this.#assumed !== null || this.#length !== null;
  }

  get length(): number {
    this.#isLengthRead = true;
    const length = this.#assumed ?? this.#length;
    if (length !== null) return length;
    throw new CoffeaError(
      "NeedsData",
      `How many events ${this.description} has is not known before its files are opened. ak.num(events, { axis: 0 }) counts them, as a number that can be returned ` +
        "like a histogram; or give the files with their steps, as preprocess does.",
    );
  }

  /** Whether anyone asked for the number of entries since {@link assumeLength}. */
  get isLengthRead(): boolean {
    return this.#isLengthRead;
  }

  /** Another number of entries for the time being; null ends that. */
  assumeLength(length: number | null): void {
    this.#assumed = length;
    this.#isLengthRead = false;
  }

  load(column: string): Layout {
    // The user's line is many calls above.
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = DEEPEST_STACK;
    const error = new CoffeaError(
      "NeedsData",
      `Values of "${column}" of ${this.description} were needed, but nothing is read before compute: here arrays are a plan of what is to be done. ` +
        "Return arrays, numbers (ak.sum(x, { axis: null })) and histograms as they are, and read them in what compute gives; choose between values with ak.where, not with if.",
      { details: { branch: column } },
    );
    Error.stackTraceLimit = before;
    throw error;
  }
}
