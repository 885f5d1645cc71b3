import type { Axis } from "../axis/axis.ts";
import type { HistState, HistText } from "../hist-state.ts";
import type { NestedNumbers } from "../nd-array.ts";
import { readBins } from "../reading.ts";
import type { Storage } from "../storage/storage.ts";
import type { UhiAxis, UhiHistogram, UhiStorage } from "./schema.ts";

/** The histogram in the UHI serialisation schema; Python's `hist` loads it with `hist.Hist(json)`. */
export function stateToUhi(state: HistState, text: HistText): UhiHistogram {
  const named = {
    ...text.metadata,
    ...(text.name === null ? {} : { name: text.name }),
    ...(text.label === null ? {} : { label: text.label }),
  };
  return {
    uhi_schema: 1,
    writer_info: {
      "coffea-ts": { variances_known: state.storage.variances !== null },
      ...(state.storage.kind === "unlimited" ? { "boost-histogram": { storage_type: "Unlimited" } } : {}),
    },
    axes: state.axes.map(axisToUhi),
    storage: storageToUhi(state.axes, state.storage),
    ...(Object.keys(named).length === 0 ? {} : { metadata: named }),
  };
}

function axisToUhi(axis: Axis): UhiAxis {
  const metadata = { ...axis.metadata, name: axis.name, label: axis.ownLabel };
  const flow = { underflow: axis.underflow, overflow: axis.overflow, circular: axis.circular };
  const growth = axis.growth ? { growth: true } : {};
  switch (axis.kind) {
    case "regular": {
      if (axis.transform === null)
        return { type: "regular", lower: axis.start, upper: axis.stop, bins: axis.size, ...flow, ...info(growth), metadata };
      // Functions cannot be written: the edges stay.
      if (axis.transform === "function") return { type: "variable", edges: [...axis.edges], ...flow, metadata };
      const power = axis.power === null ? {} : { power: axis.power };
      const restore = { transform: axis.transform, ...power, bins: axis.size, lower: axis.start, upper: axis.stop };
      return { type: "variable", edges: [...axis.edges], ...flow, ...info(restore), metadata };
    }
    case "variable":
      return { type: "variable", edges: [...axis.edges], ...flow, ...info(growth), metadata };
    case "integer":
      return {
        type: "regular",
        lower: axis.start,
        upper: axis.stop,
        bins: axis.size,
        ...flow,
        ...info({ orig_type: "Integer", ...growth }),
        metadata,
      };
    case "boolean":
      // A sliced one has no form of its own: as an integer axis it keeps its bins.
      if (axis.size === 2) return { type: "boolean", metadata };
      return {
        type: "regular",
        lower: axis.first,
        upper: axis.first + axis.size,
        bins: axis.size,
        ...flow,
        ...info({ orig_type: "Integer" }),
        metadata,
      };
    case "strCategory":
      return { type: "category_str", categories: axis.bins, flow: axis.overflow, ...info(growth), metadata };
    case "intCategory":
      return { type: "category_int", categories: axis.bins, flow: axis.overflow, ...info(growth), metadata };
    default:
      throw axis satisfies never;
  }
}

function info(facts: Record<string, unknown>): { writer_info?: { "boost-histogram": Record<string, unknown> } } {
  return Object.keys(facts).length === 0 ? {} : { writer_info: { "boost-histogram": facts } };
}

function storageToUhi(axes: readonly Axis[], storage: Storage): UhiStorage {
  const dense = (contents: Float64Array): NestedNumbers => readBins(axes, contents, true).toList();
  const values = dense(storage.values);
  switch (storage.kind) {
    case "int64":
      return { type: "int", values };
    case "double":
    case "unlimited":
      return { type: "double", values };
    case "weight":
      return { type: "weighted", values, variances: dense(storage.variances) };
    case "mean":
      return { type: "mean", counts: dense(storage.counts), values, variances: dense(storage.sampleVariances.map(orZero)) };
    case "weightedMean": {
      const { weights, squares } = storage.moments;
      return {
        type: "weighted_mean",
        sum_of_weights: dense(weights),
        sum_of_weights_squared: dense(squares!),
        values,
        variances: dense(storage.sampleVariances.map(orZero)),
      };
    }
    default:
      throw storage satisfies never;
  }
}

/** Samples too few for a variance have no spread: JSON has no NaN, and from 0 every reader makes the same bin again. */
function orZero(variance: number): number {
  return Number.isFinite(variance) ? variance : 0;
}
