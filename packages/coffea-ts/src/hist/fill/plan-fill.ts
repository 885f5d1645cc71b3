import { isArray, type Expr } from "../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { axisKey, type HistState } from "../hist-state.ts";
import { isMeanKind, type StorageKind } from "../storage/storage.ts";
import { checkForm } from "./check-form.ts";
import { wantedBy, type Wanted } from "./wanted.ts";

/** The arguments of one `fill` in the order of the axes, then the weights and the samples (undefined for none). */
export interface FillPlan {
  readonly inputs: readonly unknown[];
  /** How messages call each input: `axis "mass"`, `weight`, `sample`. */
  readonly names: readonly string[];
  /** Whether missing entries are left out and lists of any depth flattened, as `fillFlattened` does. */
  readonly flatten: boolean;
  /** What the values of each input have to be. */
  readonly wanted: readonly Wanted[];
}

/** Whether an argument of `fill` is an expression, to be computed when it is needed. */
export function isExpression(value: unknown): value is Expr<unknown> {
  return isArray(value);
}

/** Words of `fill` that are no axes. */
const WORDS = ["weight", "sample", "threads"];

/**
 * Sorts the arguments of `fill` by axis. Throws `BadAxis` for a name that is no axis, or an axis that got nothing,
 * `BadArgument` for expressions of the wrong type, and for a `sample` that is missing or has no use.
 */
export function planFill({ axes, storage }: HistState, values: Readonly<Record<string, unknown>>, flatten = false): FillPlan {
  const keys = axes.map(axisKey);
  const unknown = Object.keys(values).filter((name) => !WORDS.includes(name) && !keys.includes(name));
  const missing = keys.filter((key) => values[key] === undefined);
  if (unknown.length > 0) {
    throw new CoffeaError(
      "BadAxis",
      `fill was given ${quoted(unknown)}, but the histogram has no such axis. ${hintFor(unknown[0]!, missing.length > 0 ? missing : [...keys, ...WORDS], "arguments")}`,
    );
  }
  if (missing.length > 0) {
    throw new CoffeaError(
      "BadAxis",
      `fill got no values for the ${missing.length === 1 ? "axis" : "axes"} ${quoted(missing)}. Every fill needs a value for each of the axes: ${quoted(keys)}.`,
    );
  }
  checkSample(storage.kind, values["sample"]);
  const plan = planInputs(axes, [...keys.map((key) => values[key]), values["weight"] ?? undefined, values["sample"] ?? undefined], flatten);
  for (const [i, input] of plan.inputs.entries())
    if (isExpression(input)) checkForm(input, { wanted: plan.wanted[i]!, name: plan.names[i]!, missing: flatten });
  return plan;
}

/** The plan of inputs that are in order already. */
export function planInputs(axes: readonly Axis[], inputs: readonly unknown[], flatten: boolean): FillPlan {
  const names = [...axes.map((axis, k) => `axis "${axisKey(axis, k)}"`), "weight", "sample"];
  return { inputs, names, flatten, wanted: [...axes.map(wantedBy), "number", "number"] };
}

function checkSample(kind: StorageKind, sample: unknown): void {
  const given = sample !== undefined && sample !== null;
  if (given === isMeanKind(kind)) return;
  throw new CoffeaError(
    "BadArgument",
    given
      ? `fill was given a sample, but the storage of this histogram is ${kind}, which has no use for one. Make the histogram with .mean() or .weightedMean() to average samples; to count entries with weights, give them as weight.`
      : `fill got no sample, but the storage of this histogram is ${kind}, which averages samples: fill({ …, sample: values }).`,
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
