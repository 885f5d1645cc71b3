import { CoffeaError, shortText } from "../../base/index.ts";
import { AxisBase, type AxisTextOptions, type FlowTraits, type Growth } from "./axis-base.ts";
import { checkValue } from "./check-value.ts";

/** What text and integer categories have in common: an ordered list of distinct values, looked up by value. */
export abstract class CategoryBase<V extends string | number> extends AxisBase {
  readonly bins: readonly V[];
  readonly size: number;
  readonly #positions: ReadonlyMap<V, number>;

  constructor(categories: readonly V[], text: AxisTextOptions, traits: FlowTraits) {
    super(text, traits);
    this.bins = categories;
    this.size = categories.length;
    this.#positions = new Map(categories.map((category, i) => [category, i]));
  }

  get edges(): Float64Array {
    return Float64Array.from({ length: this.size + 1 }, (_, i) => i);
  }

  /** Bin of a category; size when it is not one of them. */
  index(value: V): number {
    checkValue(this, value, this.kind === "strCategory" ? "string" : "number");
    return this.#positions.get(value) ?? this.size;
  }

  /** The category of a bin; null for any other number, as for overflow. */
  value(index: number): V | null {
    return this.bins[index] ?? null;
  }

  /** An axis with other categories, all else alike. */
  abstract withCategories(categories: readonly V[]): this;

  /** Writes the bin of each value into `out`. A growing axis returns the larger axis to which the bins refer. */
  locate(values: ArrayLike<V>, out: Int32Array): Growth<this> | null {
    const axis = this.growth ? this.#grownTo(values) : this;
    for (let i = 0; i < values.length; i++) out[i] = axis.index(values[i]!);
    return axis === this ? null : { axis, shift: 0 };
  }

  /** Bins `[begin, end)`, never joined, so `merge` is 1. */
  sliced(begin: number, end: number, merge: number): this {
    if (merge !== 1)
      throw new CoffeaError(
        "NotSupported",
        `The category axis "${this.name}" cannot join bins. Select the categories that you want, or sum over it.`,
      );
    return this.withCategories(this.bins.slice(begin, end));
  }

  /** What makes the bins differ from those of another category axis, or null. The order counts. */
  difference(other: this): string | null {
    if (this.size === other.size && this.bins.every((bin, i) => bin === other.bins[i])) return null;
    return `the categories ${listed(this.bins)} and ${listed(other.bins)}`;
  }

  #grownTo(values: ArrayLike<V>): this {
    const added = new Set<V>();
    for (let i = 0; i < values.length; i++) {
      if (!this.#positions.has(values[i]!)) added.add(values[i]!);
    }
    return added.size === 0 ? this : this.withCategories([...this.bins, ...added]);
  }
}

/** Refuses anything but an array of categories, with `BadArgument`. */
export function assertList(categories: unknown, axis: string, example: string): void {
  if (Array.isArray(categories)) return;
  throw new CoffeaError(
    "BadArgument",
    `${axis} was given ${shortText(categories)} for its categories; it takes an array of them, as in ${example}.`,
  );
}

/** Refuses a category that is given twice, with `BadArgument`. */
export function assertDistinct(categories: readonly (string | number)[], axis: string): void {
  const seen = new Set<string | number>();
  for (const category of categories) {
    if (seen.has(category))
      throw new CoffeaError("BadArgument", `${axis} has the category ${JSON.stringify(category)} twice; each may stand once.`);
    seen.add(category);
  }
}

function listed(categories: readonly (string | number)[]): string {
  const shown = categories.slice(0, 6).map((category) => JSON.stringify(category));
  return `[${shown.join(", ")}${categories.length > 6 ? `, … (${categories.length} in all)` : ""}]`;
}
