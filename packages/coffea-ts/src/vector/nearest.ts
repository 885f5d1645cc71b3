import { argmin, firsts, isArray, mask, type Operand, type Untyped } from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { checkOptions } from "./check-options.ts";
import { depthOf, tableOf, type MetricTableOptions } from "./metric-table.ts";
import type { Vectors } from "./read-vector.ts";

/** Options of `nearest`. */
export interface NearestOptions extends Pick<MetricTableOptions, "axis" | "metric"> {
  /** The largest metric that counts, itself included; what is farther away gives null. Default: none. */
  readonly threshold?: Operand<number> | null;
  /** Whether the metric is returned too: `[nearest, metric]`. Default: false. */
  readonly returnMetric?: boolean;
}

/** The one of `other` with the smallest metric, the first of several; null where there is none, or it is beyond the threshold. The metric is there beyond the threshold too. */
export function nearest(self: Vectors, other: Vectors, options: NearestOptions = {}): Untyped {
  checkOptions("nearest", options, ["axis", "metric", "threshold", "returnMetric"]);
  const { metric, pairs, searched } = tableOf("nearest", [self, other], options);
  const [, others] = pairs;
  if (searched === 0 || depthOf(others) !== searched)
    throw new CoffeaError(
      "BadAxis",
      "nearest with axis null looks for the best one in the innermost lists of the other vectors, " +
        `${searched === 0 ? "and there are no lists here" : "but these have fewer lists than the first"}. ` +
        "Give it a list of vectors per vector, or pair them with axis: 1.",
    );
  const best = (argmin as Untyped)(metric, { axis: searched, keepdims: true });
  const pick = (values: Untyped): Untyped => (firsts as Untyped)(values.take(best), { axis: searched });
  const smallest = pick(metric);
  const found = pick(others);
  const { threshold = null } = options;
  const near = threshold === null ? found : (mask as Untyped)(found, smallest.le(checked(threshold)));
  return options.returnMetric === true ? [near, smallest] : near;
}

function checked(threshold: Operand<number>): Operand<number> {
  if (typeof threshold === "number" || isArray(threshold) || (typeof threshold === "object" && "isAwkwardScalar" in threshold))
    return threshold;
  throw new CoffeaError("BadArgument", `nearest takes as threshold a number in units of the metric, and was given ${String(threshold)}.`);
}
