import type { EventSource } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import type { HistState, HistText } from "../hist-state.ts";

/** A fill of events that are not read: what it was given, to be done when there is data. */
export interface StagedFill {
  /** The arguments in the order of the axes, then the weights and the samples (undefined for none): arrays, and values that were given beside them. */
  readonly inputs: readonly unknown[];
  /** Whether it was `fillFlattened`. */
  readonly flatten: boolean;
  /** Leads to the user's line. */
  readonly queuedAt: Error;
}

/** A histogram that waits for data: what it held before, and its fills in order. */
export interface StagedHist {
  readonly state: HistState;
  readonly text: HistText;
  readonly fills: readonly StagedFill[];
}

/** The error of reading a histogram before `compute`. */
export function needsCompute(source: EventSource): CoffeaError {
  return new CoffeaError(
    "NeedsData",
    `The histogram has staged fills: its contents come from ${source.description}, which is not read before compute. ` +
      "Return it from process as it is; what compute gives in its place has the contents: const { mass } = await compute(out).",
  );
}
