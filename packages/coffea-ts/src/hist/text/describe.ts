import type { Axis } from "../axis/axis.ts";
import type { HistState } from "../hist-state.ts";
import { sumState, type WeightedSum } from "../reading.ts";
import { floatText, quotedText, shortText } from "./python-text.ts";

const storageNames = { int64: "Int64()", double: "Double()", weight: "Weight()" } as const;
/** Longer lists of edges are shortened. */
const MAX_EDGES = 21;

/** The text of a histogram as hist's `repr` has it: axes, storage and sum, one axis a line when there are several. */
export function describeState(state: HistState): string {
  const { axes, storage } = state;
  const parts = [...axes.map(describeAxis), `storage=${storageNames[storage.kind]}`];
  const text = axes.length > 1 ? `Hist(\n  ${parts.join(",\n  ")})` : `Hist(${parts.join(", ")})`;
  const all = sumState(state, true);
  if (isZero(all)) return text;
  const inner = sumState(state, false);
  const same =
    typeof inner === "number" || typeof all === "number" ? inner === all : inner.value === all.value && inner.variance === all.variance;
  return `${text} # Sum: ${sumText(inner)}${same ? "" : ` (${sumText(all)} with flow)`}`;
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
      return `Regular(${[axis.size, shortText(axis.edges[0]!), shortText(axis.edges[axis.size]!), ...flowText(axis), ...transformText(axis), ...about].join(", ")})`;
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
  return [`transform=${axis.transform}${axis.power === null ? "" : `(${shortText(axis.power)})`}`];
}

function edgesText(edges: Float64Array): string {
  if (edges.length <= MAX_EDGES) return `[${Array.from(edges, shortText).join(", ")}]`;
  const ends = [...edges.subarray(0, 3)].map(shortText).join(", ");
  return `[${ends}, ..., ${[...edges.subarray(-3)].map(shortText).join(", ")}]`;
}

function isZero(sum: number | WeightedSum): boolean {
  return typeof sum === "number" ? sum === 0 : sum.value === 0 && sum.variance === 0;
}

function sumText(sum: number | WeightedSum): string {
  return typeof sum === "number" ? floatText(sum) : `WeightedSum(value=${shortText(sum.value)}, variance=${shortText(sum.variance)})`;
}
