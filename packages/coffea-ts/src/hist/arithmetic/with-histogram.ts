import { CoffeaError } from "../../base/index.ts";
import { alignStates } from "../addition/add-states.ts";
import type { HistState } from "../hist-state.ts";
import { added } from "../storage/bins.ts";
import { DoubleStorage } from "../storage/double.ts";
import type { Storage } from "../storage/storage.ts";
import { WeightStorage } from "../storage/weight.ts";
import { operators, symbols, type Operator } from "./operators.ts";

/**
 * Two histograms of the same bins, bin by bin, flow included. Counts and sums of weights can be subtracted, multiplied and divided;
 * of weights with variances only differences are taken (the variances add), of means nothing but sums.
 * Throws `IncompatibleAccumulators` for other axes or storages, `NotSupported` for an operation that the storage does not have.
 */
export function withHistogram(a: HistState, operator: Exclude<Operator, "add">, b: HistState): HistState {
  const [left, right] = operator === "div" ? [floating(a), floating(b)] : [a, b];
  const { axes, first, second } = alignStates(left, right);
  return { axes, storage: combined(first, operator, second) };
}

function floating(state: HistState): HistState {
  const { axes, storage } = state;
  return storage.kind === "int64" ? { axes, storage: new DoubleStorage(storage.values, storage.weighted) } : state;
}

function combined(first: Storage, operator: Exclude<Operator, "add">, second: Storage): Storage {
  const operation = operators[operator];
  switch (first.kind) {
    case "int64":
    case "double":
    case "unlimited":
      return first.holding(
        first.values.map((value, i) => operation(value, second.values[i]!)),
        true,
      );
    case "weight":
      if (operator === "sub") {
        const values = first.values.map((value, i) => operation(value, second.values[i]!));
        return new WeightStorage({ values, variances: added(first.variances, (second as WeightStorage).variances) });
      }
      throw refused(first, operator, "For a ratio with its errors use ratio(a, b) or efficiency(a, b).");
    case "mean":
    case "weightedMean":
      throw refused(first, operator, "Means of two histograms can only be merged, with add.");
    default:
      throw first satisfies never;
  }
}

function refused(storage: Storage, operator: Operator, wayOut: string): CoffeaError {
  return new CoffeaError(
    "NotSupported",
    `Two histograms with ${storage.kind} storage cannot be combined with ${operator} (${symbols[operator]}): the variances of the result would not be known. ${wayOut}`,
  );
}
