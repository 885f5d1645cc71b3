import { CoffeaError } from "../base/index.ts";
import type { AxisTextOptions, FlowTraits } from "./axis/axis-base.ts";
import type { Axis } from "./axis/axis.ts";
import { BooleanAxis } from "./axis/boolean.ts";
import { IntCategoryAxis } from "./axis/int-category.ts";
import { IntegerAxis } from "./axis/integer.ts";
import { RegularAxis } from "./axis/regular.ts";
import { StrCategoryAxis } from "./axis/str-category.ts";
import { VariableAxis } from "./axis/variable.ts";
import type { HistState, HistText } from "./hist-state.ts";
import type { BinFields } from "./storage/bins.ts";
import { DoubleStorage } from "./storage/double.ts";
import { Int64Storage } from "./storage/int64.ts";
import { MeanStorage } from "./storage/mean.ts";
import type { Storage } from "./storage/storage.ts";
import { UnlimitedStorage } from "./storage/unlimited.ts";
import { WeightStorage } from "./storage/weight.ts";
import { WeightedMeanStorage } from "./storage/weighted-mean.ts";

interface AxisText {
  readonly text: AxisTextOptions;
  readonly traits: FlowTraits;
}
type AxisParts = AxisText &
  (
    | ({ readonly kind: "regular" } & RegularAxis["parts"])
    | { readonly kind: "variable"; readonly edges: Float64Array }
    | { readonly kind: "integer"; readonly start: number; readonly stop: number }
    | { readonly kind: "boolean"; readonly first: number; readonly size: number }
    | { readonly kind: "strCategory"; readonly categories: readonly string[] }
    | { readonly kind: "intCategory"; readonly categories: readonly number[] }
  );

/** A histogram as plain data and typed arrays, with every bit of it: unlike the UHI form it keeps how an axis grew, NaN and −0. */
export interface HistParts {
  readonly axes: readonly AxisParts[];
  readonly kind: Storage["kind"];
  /** What the bins hold, by the storage's own names. */
  readonly fields: BinFields;
  /** Of storages of one number per bin: whether weights have made the variances unknown. */
  readonly weighted: boolean;
  readonly text: HistText;
}

/** Takes a histogram apart. Throws `NotShippable` for an axis whose transform is a user's function. */
export function packHist({ axes, storage }: HistState, text: HistText): HistParts {
  return {
    axes: axes.map(axisParts),
    kind: storage.kind,
    fields: storage.fields,
    weighted: "weighted" in storage && storage.weighted,
    text,
  };
}

/** The histogram of these parts. */
export function unpackHist(parts: HistParts): { state: HistState; text: HistText } {
  return { state: { axes: parts.axes.map(axisOf), storage: storageOf(parts) }, text: parts.text };
}

function axisParts(axis: Axis): AxisParts {
  const common = { text: axis.text, traits: flowTraits(axis) };
  switch (axis.kind) {
    case "regular":
      if (axis.transform === "function") throw functionTransform(axis);
      return { ...common, kind: axis.kind, ...axis.parts };
    case "variable":
      return { ...common, kind: axis.kind, edges: axis.edges };
    case "integer":
      return { ...common, kind: axis.kind, start: axis.start, stop: axis.stop };
    case "boolean":
      return { ...common, kind: axis.kind, first: axis.first, size: axis.size };
    case "strCategory":
      return { ...common, kind: axis.kind, categories: axis.bins };
    case "intCategory":
      return { ...common, kind: axis.kind, categories: axis.bins };
    default:
      throw axis satisfies never;
  }
}

function flowTraits({ underflow, overflow, circular, growth }: Axis): FlowTraits {
  return { underflow, overflow, circular, growth };
}

function axisOf(parts: AxisParts): Axis {
  const { text, traits } = parts;
  switch (parts.kind) {
    case "regular":
      return new RegularAxis(parts.range, text, traits, parts.transformed);
    case "variable":
      return new VariableAxis(parts.edges, text, traits);
    case "integer":
      return new IntegerAxis(parts, text, traits);
    case "boolean":
      return new BooleanAxis(text, parts);
    case "strCategory":
      return new StrCategoryAxis(parts.categories, text, traits);
    case "intCategory":
      return new IntCategoryAxis(parts.categories, text, traits);
    default:
      throw parts satisfies never;
  }
}

function storageOf({ kind, fields, weighted }: HistParts): Storage {
  const field = (name: string): Float64Array => fields[name]!;
  switch (kind) {
    case "int64":
      return new Int64Storage(field("value"), weighted);
    case "double":
      return new DoubleStorage(field("value"), weighted);
    case "unlimited":
      return new UnlimitedStorage(field("value"), weighted);
    case "weight":
      return new WeightStorage({ values: field("value"), variances: field("variance") });
    case "mean":
      return new MeanStorage({ weights: field("count"), squares: null, means: field("value"), deltas: field("sumOfDeltasSquared") });
    case "weightedMean":
      return new WeightedMeanStorage({
        weights: field("sumOfWeights"),
        squares: field("sumOfWeightsSquared"),
        means: field("value"),
        deltas: field("sumOfWeightedDeltasSquared"),
      });
    default:
      throw kind satisfies never;
  }
}

function functionTransform(axis: RegularAxis): CoffeaError {
  return new CoffeaError(
    "NotShippable",
    `The axis "${axis.label}" has a function of yours (${axis.transformName}) as its transform, and functions cannot be sent to another thread or written to a checkpoint. ` +
      "Use axis.transform.log, .sqrt or .pow(power), or a variable axis with the edges; or run with new IterativeExecutor().",
  );
}
