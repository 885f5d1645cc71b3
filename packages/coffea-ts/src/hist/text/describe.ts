import type { Axis } from "../axis/axis.ts";
import type { HistState } from "../hist-state.ts";
import { sumState } from "../reading.ts";
import { floatText, quotedText, shortText } from "./python-text.ts";

const storageNames = {
  int64: "Int64()",
  double: "Double()",
  unlimited: "Unlimited()",
  weight: "Weight()",
  mean: "Mean()",
  weightedMean: "WeightedMean()",
} as const;
/** Longer lists of edges are shortened. */
const MAX_EDGES = 21;

/** The storage as hist's `repr` has it: `Double()`. */
export function storageText({ storage }: HistState): string {
  return storageNames[storage.kind];
}

/** The text of a histogram as hist's `repr` has it: axes, storage and sum, one axis a line when there are several. */
export function describeState(state: HistState): string {
  const { axes } = state;
  const parts = [...axes.map(describeAxis), `storage=${storageText(state)}`];
  const text = axes.length > 1 ? `Hist(\n  ${parts.join(",\n  ")})` : `Hist(${parts.join(", ")})`;
  const all = sumState(state, true);
  if (isZero(all)) return text;
  const inner = sumState(state, false);
  const same =
    typeof inner === "number" ? inner === all : Object.entries(inner).every(([key, part]) => part === all[key as keyof typeof all]);
  return `${text} # Sum: ${sumText(inner)}${same ? "" : ` (${sumText(all)} with flow)`}`;
}

/** The text of a histogram that waits for data: axes, storage, and the sum of what it held before. */
export function describeStaged(state: HistState): string {
  const text = describeState(state);
  return `${text}${text.includes(" # Sum: ") ? "" : " #"} (has staged fills)`;
}

/** The text of an axis as hist's `repr` has it: `Regular(10, 0, 1, name='x')`. Edges of more than 20 bins are shortened. */
export function describeAxis(axis: Axis): string {
  const { metadata } = axis.metadata;
  const about = [
    ...(metadata === undefined ? [] : [`metadata=${typeof metadata === "string" ? quotedText(metadata) : "..."}`]),
    ...(axis.name === "" ? [] : [`name=${quotedText(axis.name)}`]),
    ...(axis.label === axis.name ? [] : [`label=${quotedText(axis.label)}`]),
  ];
  switch (axis.kind) {
    case "regular":
      return `Regular(${[axis.size, shortText(axis.value(0)), shortText(axis.value(axis.size)), ...flowText(axis), ...transformText(axis), ...about].join(", ")})`;
    case "variable":
      return `Variable(${[edgesText(axis.edges), ...flowText(axis), ...about].join(", ")})`;
    case "integer":
      return `Integer(${[shortText(axis.start), shortText(axis.stop), ...flowText(axis), ...about].join(", ")})`;
    case "boolean":
      return `Boolean(${[...(axis.size === 2 ? [] : [axis.first === 0 ? "<False>" : "<True>"]), ...about].join(", ")})`;
    case "strCategory":
      return `StrCategory(${[`[${axis.bins.map(quotedText).join(", ")}]`, ...categoryFlow(axis), ...about].join(", ")})`;
    case "intCategory":
      return `IntCategory(${[`[${axis.bins.map(shortText).join(", ")}]`, ...categoryFlow(axis), ...about].join(", ")})`;
    default:
      throw axis satisfies never;
  }
}

function flowText(axis: Axis): string[] {
  if (axis.growth) return ["growth=True"];
  if (axis.circular) return ["circular=True"];
  return [...(axis.underflow ? [] : ["underflow=False"]), ...(axis.overflow ? [] : ["overflow=False"])];
}

function categoryFlow(axis: Axis): string[] {
  if (axis.growth) return ["growth=True"];
  return axis.overflow ? [] : ["overflow=False"];
}

function transformText(axis: Extract<Axis, { kind: "regular" }>): string[] {
  if (axis.transform === null) return [];
  if (axis.transformName !== null) return [`transform=func_transform(${axis.transformName})`];
  return [`transform=${axis.transform}${axis.power === null ? "" : `(${shortText(axis.power)})`}`];
}

function edgesText(edges: Float64Array): string {
  if (edges.length <= MAX_EDGES) return `[${Array.from(edges, shortText).join(", ")}]`;
  const ends = [...edges.subarray(0, 3)].map(shortText).join(", ");
  return `[${ends}, ..., ${[...edges.subarray(-3)].map(shortText).join(", ")}]`;
}

type Sum = ReturnType<typeof sumState>;

/** Whether nothing was filled; the variance of no samples is NaN. */
function isZero(sum: Sum): boolean {
  return typeof sum === "number" ? sum === 0 : Object.values(sum).every((part) => part === 0 || Number.isNaN(part));
}

/** A sum as Python prints it: `21.0`, `WeightedSum(value=21, variance=21)`. */
export function sumText(sum: Sum): string {
  if (typeof sum === "number") return floatText(sum);
  const variance = `variance=${shortText(sum.variance)}`;
  if ("count" in sum) return `Mean(count=${shortText(sum.count)}, value=${shortText(sum.value)}, ${variance})`;
  if (!("sumOfWeights" in sum)) return `WeightedSum(value=${shortText(sum.value)}, ${variance})`;
  const [weights, squares] = [shortText(sum.sumOfWeights), shortText(sum.sumOfWeightsSquared)];
  return `WeightedMean(sum_of_weights=${weights}, sum_of_weights_squared=${squares}, value=${shortText(sum.value)}, ${variance})`;
}
