import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import type { AxisTextOptions } from "../axis/axis-base.ts";
import { BooleanAxis } from "../axis/boolean.ts";
import { intCategoryAxis } from "../axis/int-category.ts";
import { integerAxis } from "../axis/integer.ts";
import { regularAxis } from "../axis/regular.ts";
import { strCategoryAxis } from "../axis/str-category.ts";
import type { Transform } from "../axis/transform.ts";
import { variableAxis } from "../axis/variable.ts";
import { binCount, stridesOf, type HistState, type HistText } from "../hist-state.ts";
import { DoubleStorage } from "../storage/double.ts";
import { Int64Storage } from "../storage/int64.ts";
import { MeanStorage } from "../storage/mean.ts";
import type { Storage } from "../storage/storage.ts";
import { UnlimitedStorage } from "../storage/unlimited.ts";
import { WeightStorage } from "../storage/weight.ts";
import { WeightedMeanStorage } from "../storage/weighted-mean.ts";
import { JsonReader } from "./json-reader.ts";

/** A histogram from its UHI form, as written here, by boost-histogram or by hist: dense, sparse or without contents. Throws `BadArgument` naming the first thing that is wrong. */
export function stateFromUhi(json: unknown): { state: HistState; text: HistText } {
  const root = new JsonReader(json, "");
  if (root.get("uhi_schema").value !== 1) throw root.get("uhi_schema").fault("1");
  const axes = root.get("axes").list().map(axisFromUhi);
  const known = root.get("writer_info").record()["coffea-ts"] as { variances_known?: unknown } | undefined;
  const original = root.get("writer_info").record()["boost-histogram"] as { storage_type?: unknown } | undefined;
  const stored = storageFromUhi(axes, root.get("storage"), known?.variances_known === false);
  const unlimited = stored.kind === "double" && original?.storage_type === "Unlimited";
  const storage = unlimited ? new UnlimitedStorage(stored.values, stored.weighted) : stored;
  const { name, label, ...metadata } = root.get("metadata").record();
  return { state: { axes, storage }, text: { name: textOrNull(name), label: textOrNull(label), metadata } };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function axisFromUhi(axis: JsonReader): Axis {
  const { name, label, ...metadata } = axis.get("metadata").record();
  const text = { name: textOrNull(name) ?? "", label: textOrNull(label) ?? "", metadata };
  const info = new JsonReader(axis.get("writer_info").record()["boost-histogram"] ?? {}, `${axis.path}.writer_info.boost-histogram`);
  const growth = info.get("growth").value === true;
  const type = axis.get("type");
  switch (type.value) {
    case "regular":
    case "variable":
      return continuousAxis(axis, info, text);
    case "category_str": {
      const categories = axis.get("categories").list();
      return strCategoryAxis(
        categories.map((category) => category.text()),
        { ...text, growth, overflow: axis.get("flow").boolean() },
      );
    }
    case "category_int": {
      const categories = axis.get("categories").list();
      return intCategoryAxis(
        categories.map((category) => category.number()),
        { ...text, growth, overflow: axis.get("flow").boolean() },
      );
    }
    case "boolean":
      return new BooleanAxis(text);
    default:
      throw type.fault('one of "regular", "variable", "category_str", "category_int" and "boolean"');
  }
}

function continuousAxis(axis: JsonReader, info: JsonReader, text: AxisTextOptions): Axis {
  const flow = {
    underflow: axis.get("underflow").boolean(),
    overflow: axis.get("overflow").boolean(),
    circular: axis.get("circular").boolean(),
    growth: info.get("growth").value === true,
  };
  if (info.get("orig_type").value === "Integer")
    return integerAxis(axis.get("lower").number(), axis.get("upper").number(), { ...text, ...flow });
  const transform = transformOf(info);
  if (transform !== null) {
    return regularAxis(
      { bins: info.get("bins").number(), start: info.get("lower").number(), stop: info.get("upper").number(), transform },
      { ...text, ...flow },
    );
  }
  if (axis.get("type").value === "variable") return variableAxis(edgesOf(axis.get("edges")), { ...text, ...flow });
  return regularAxis(
    { bins: axis.get("bins").number(), start: axis.get("lower").number(), stop: axis.get("upper").number() },
    { ...text, ...flow },
  );
}

function transformOf(info: JsonReader): Transform | null {
  const kind = info.get("transform").value;
  if (kind === "log" || kind === "sqrt") return { kind, power: null };
  return kind === "pow" ? { kind, power: info.get("power").number() } : null;
}

/** Edges; JSON text has no infinities and writes null for them, which only the outermost edges can be. */
function edgesOf(edges: JsonReader): number[] {
  const items = edges.list();
  return items.map((edge, i) => {
    if (edge.value === null && i === 0) return -Infinity;
    return edge.value === null && i === items.length - 1 ? Infinity : edge.number();
  });
}

function storageFromUhi(axes: readonly Axis[], storage: JsonReader, weighted: boolean): Storage {
  const type = storage.get("type").text();
  const contents = (key: ContentKey): Float64Array =>
    storage.get("values").value === undefined ? new Float64Array(binCount(axes)) : binsFromUhi(axes, storage, key);
  switch (type) {
    case "int":
      return new Int64Storage(contents("values"), weighted);
    case "double":
      return new DoubleStorage(contents("values"), weighted);
    case "weighted":
      return new WeightStorage({ values: contents("values"), variances: contents("variances") });
    case "mean": {
      const weights = contents("counts");
      const variances = contents("variances");
      return new MeanStorage({ weights, squares: null, means: contents("values"), deltas: spread(variances, (i) => weights[i]! - 1) });
    }
    case "weighted_mean": {
      const weights = contents("sum_of_weights");
      const squares = contents("sum_of_weights_squared");
      const deltas = spread(contents("variances"), (i) => weights[i]! - squares[i]! / weights[i]!);
      return new WeightedMeanStorage({ weights, squares, means: contents("values"), deltas });
    }
    default:
      throw storage.get("type").fault('"int", "double", "weighted", "mean" or "weighted_mean"');
  }
}

type ContentKey = "values" | "variances" | "counts" | "sum_of_weights" | "sum_of_weights_squared";

/** Sums of squared distances from the variances; of too few entries there is no variance and no distance. */
function spread(variances: Float64Array, divisor: (bin: number) => number): Float64Array {
  return variances.map((variance, i) => {
    const delta = variance * divisor(i);
    return Number.isNaN(delta) ? 0 : delta;
  });
}

function binsFromUhi(axes: readonly Axis[], storage: JsonReader, key: ContentKey): Float64Array {
  const bins = new Float64Array(binCount(axes));
  const numbers = [storage.get(key).value].flat(Infinity).map((value) => (value === null ? NaN : value));
  const wrong = numbers.findIndex((value) => typeof value !== "number");
  if (wrong !== -1) throw storage.get(key).fault("(nested) lists of numbers");
  if (storage.get("index").value === undefined) {
    if (numbers.length !== bins.length) {
      throw new CoffeaError(
        "ShapeMismatch",
        `The histogram has ${numbers.length} ${key}, but its axes make ${bins.length} bins, flow bins included.`,
      );
    }
    bins.set(numbers as number[]);
    return bins;
  }
  const strides = stridesOf(axes);
  const index = storage.get("index").list();
  for (let i = 0; i < numbers.length; i++) {
    const bin = index.reduce((sum, row, k) => sum + Number((row.value as readonly unknown[])[i]) * (strides[k] ?? NaN), 0);
    if (!(bin >= 0 && bin < bins.length)) throw storage.get("index").fault("a list of bin numbers for each axis");
    bins[bin] = numbers[i] as number;
  }
  return bins;
}
