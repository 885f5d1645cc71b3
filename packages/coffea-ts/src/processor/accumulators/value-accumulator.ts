import { registerPackable } from "../../base/index.ts";
import { accumulate } from "../accumulate.ts";

/** One value that accumulates by the rules of `accumulate` (coffea's `value_accumulator`). `value` may be set. */
export class ValueAccumulator<T> {
  value: T;
  readonly #empty: () => T;

  constructor(empty: () => T, value: T = empty()) {
    this.value = value;
    this.#empty = empty;
  }

  /** An accumulator that changes nothing when it is added. */
  identity(): ValueAccumulator<T> {
    return new ValueAccumulator(this.#empty);
  }

  /** The sum of both; neither changes. */
  add(other: ValueAccumulator<T>): ValueAccumulator<T> {
    return new ValueAccumulator(this.#empty, accumulate([this.value, other.value]) as T);
  }

  toJSON(): unknown {
    return this.value;
  }

  toString(): string {
    return String(this.value);
  }
}

/** A value that accumulates: `valueAccumulator(Number)`, `valueAccumulator(() => new Set())`; `empty` gives what changes nothing, `initial` the value to begin with. */
export function valueAccumulator<T>(empty: () => T, initial?: T): ValueAccumulator<T> {
  return new ValueAccumulator(empty, initial ?? empty());
}

registerPackable<ValueAccumulator<unknown>, readonly [unknown, unknown]>({
  tag: "ValueAccumulator",
  is: (value): value is ValueAccumulator<unknown> => value instanceof ValueAccumulator,
  pack: (accumulator) => [accumulator.value, accumulator.identity().value],
  unpack: ([value, empty]) => new ValueAccumulator(() => accumulate([empty]), value),
});
