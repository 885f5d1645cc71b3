import { CoffeaError, shortText } from "../../base/index.ts";

/** What is left after each of several cuts in a row; the first entry is usually everything. */
export interface Cutflow {
  readonly labels: readonly string[];
  /** Events that pass the cut and all before it. */
  readonly yields: ArrayLike<number>;
  /** Sums of their weights. Efficiencies are those of the weights then. */
  readonly weightedYields?: ArrayLike<number>;
}

/** Parts of the events that pass, from 0 to 1; NaN where there were none before. */
export interface CutEfficiencies {
  /** Of the first entry. */
  readonly absolute: Float64Array;
  /** Of the entry before; of the first entry 1. */
  readonly relative: Float64Array;
}

/**
 * The efficiencies of the cuts, of weights where there are any.
 *
 * @throws CoffeaError BadArgument when there are not as many yields as labels
 */
export function cutEfficiencies(cutflow: Cutflow): CutEfficiencies {
  const yields = Array.from(checkedCutflow(cutflow).weightedYields ?? cutflow.yields);
  return {
    absolute: Float64Array.from(yields, (value) => part(value, yields[0]!)),
    relative: Float64Array.from(yields, (value, index) => part(value, index === 0 ? value : yields[index - 1]!)),
  };
}

function part(value: number, of: number): number {
  return of === 0 ? NaN : value / of;
}

/** A cutflow with as many yields as labels, and at least one. */
export function checkedCutflow(cutflow: Cutflow): Cutflow {
  assertCutflow(cutflow);
  const { labels, yields, weightedYields } = cutflow;
  if (labels.length === 0)
    throw new CoffeaError("BadArgument", "This cutflow is empty: it has no labels. Its first entry is usually all events.");
  for (const [name, list] of [["yields", yields] as const, ["weightedYields", weightedYields] as const])
    if (list !== undefined && list.length !== labels.length)
      throw new CoffeaError(
        "BadArgument",
        `A cutflow needs one number per label, but this one has ${labels.length} labels and ${list.length} ${name}.`,
      );
  return cutflow;
}

function assertCutflow(cutflow: unknown): asserts cutflow is Cutflow {
  const given = typeof cutflow === "object" && cutflow !== null ? (cutflow as Readonly<Record<string, unknown>>) : {};
  const { labels, yields, weightedYields } = given;
  const isText = Array.isArray(labels) && labels.every((label) => typeof label === "string");
  if (isText && areNumbers(yields) && (weightedYields === undefined || areNumbers(weightedYields))) return;
  throw new CoffeaError(
    "BadArgument",
    `A cutflow is { labels, yields }, a list of texts and one of numbers, as in { labels: ["all", "trigger"], yields: [100, 40] }, but got ${shortText(cutflow)}.`,
  );
}

function areNumbers(list: unknown): boolean {
  if (ArrayBuffer.isView(list)) return "length" in list;
  return Array.isArray(list) && list.every((value) => typeof value === "number");
}
