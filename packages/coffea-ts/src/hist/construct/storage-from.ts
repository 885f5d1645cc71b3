import { CoffeaError, shortText } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { binCount } from "../hist-state.ts";
import { NdArray, type NestedNumbers } from "../nd-array.ts";
import { scatterBins } from "../reading.ts";
import { assertWhole, Int64Storage } from "../storage/int64.ts";
import { DoubleStorage } from "../storage/double.ts";
import { MeanStorage } from "../storage/mean.ts";
import type { Storage, StorageKind } from "../storage/storage.ts";
import { UnlimitedStorage } from "../storage/unlimited.ts";
import { WeightStorage } from "../storage/weight.ts";
import { WeightedMeanStorage } from "../storage/weighted-mean.ts";

/** Numbers for all bins: nested arrays or an {@link NdArray}, one level per axis, or a typed array in that order, the last axis fastest; with the flow bins or without. */
export type BinNumbers = NestedNumbers | NdArray | Float64Array | Float32Array | Int32Array;

/** Contents to begin with: numbers, or for storages of several numbers all of them by name, as `view` gives them. */
export type HistData = BinNumbers | Readonly<Record<string, BinNumbers>>;

/** A storage with these contents. Throws `ShapeMismatch` for numbers that do not fit the axes, `BadArgument` for fields that the storage has not. */
export function storageFrom(axes: readonly Axis[], kind: StorageKind, data: HistData): Storage {
  const part = fieldsOf(axes, kind, data);
  switch (kind) {
    case "int64": {
      const value = part("value");
      assertWhole(value);
      return new Int64Storage(value);
    }
    case "double":
      return new DoubleStorage(part("value"));
    case "unlimited":
      return new UnlimitedStorage(part("value"));
    case "weight":
      return new WeightStorage({ values: part("value"), variances: part("variance") });
    case "mean":
      return new MeanStorage({ weights: part("count"), squares: null, means: part("value"), deltas: part("sumOfDeltasSquared") });
    case "weightedMean":
      return new WeightedMeanStorage({
        weights: part("sumOfWeights"),
        squares: part("sumOfWeightsSquared"),
        means: part("value"),
        deltas: part("sumOfWeightedDeltasSquared"),
      });
    default:
      throw kind satisfies never;
  }
}

const fieldNames: Readonly<Record<StorageKind, readonly string[]>> = {
  int64: ["value"],
  double: ["value"],
  unlimited: ["value"],
  weight: ["value", "variance"],
  mean: ["count", "value", "sumOfDeltasSquared"],
  weightedMean: ["sumOfWeights", "sumOfWeightsSquared", "value", "sumOfWeightedDeltasSquared"],
};

function fieldsOf(axes: readonly Axis[], kind: StorageKind, data: HistData): (name: string) => Float64Array {
  if (data === null || (typeof data !== "object" && typeof data !== "number"))
    throw new CoffeaError("BadArgument", `The data of a histogram are numbers for its bins, data: [1, 2, 3], but ${shortText(data)} came.`);
  const names = fieldNames[kind];
  const byName = isFields(data) ? data : { value: data };
  const given = Object.keys(byName);
  if (given.length !== names.length || !names.every((name) => given.includes(name))) {
    throw new CoffeaError(
      "BadArgument",
      `The data of a ${kind} storage are ${names.map((name) => `"${name}"`).join(", ")}, as its view has them, and ${isFields(data) ? `${given.map((name) => `"${name}"`).join(", ")} came` : "plain numbers came"}. Give them as an object: data: { ${names.map((name) => `${name}: […]`).join(", ")} }.`,
    );
  }
  return (name) => binsFrom(axes, byName[name]!, name);
}

function isFields(data: HistData): data is Readonly<Record<string, BinNumbers>> {
  return typeof data === "object" && !Array.isArray(data) && !ArrayBuffer.isView(data) && !(data instanceof NdArray);
}

function binsFrom(axes: readonly Axis[], numbers: BinNumbers, name: string): Float64Array {
  const array = toNdArray(axes, numbers, name);
  const [inner, outer] = [axes.map(({ size }) => size), axes.map(({ extent }) => extent)];
  if (sameShape(array.shape, outer)) return Float64Array.from(array.data);
  if (sameShape(array.shape, inner)) return scatterBins(axes, array.data);
  throw new CoffeaError(
    "ShapeMismatch",
    `The data for "${name}" have the shape (${array.shape.join(", ")}), but the bins have (${inner.join(", ")}), or (${outer.join(", ")}) with the flow bins.`,
  );
}

function toNdArray(axes: readonly Axis[], numbers: BinNumbers, name: string): NdArray {
  if (numbers instanceof NdArray) return numbers;
  if (ArrayBuffer.isView(numbers)) {
    const outer = axes.map(({ extent }) => extent);
    const inner = axes.map(({ size }) => size);
    const shape =
      numbers.length === binCount(axes) ? outer : numbers.length === inner.reduce((a, b) => a * b, 1) ? inner : [numbers.length];
    return new NdArray(shape, Float64Array.from(numbers));
  }
  const shape: number[] = [];
  for (let level: NestedNumbers | undefined = numbers; Array.isArray(level); level = level[0]) shape.push(level.length);
  const flat = ([numbers] as unknown[]).flat(Infinity) as number[];
  const wrong = flat.find((value) => typeof value !== "number");
  if (wrong !== undefined) throw new CoffeaError("BadArgument", `The data for "${name}" hold ${shortText(wrong)}, which is no number.`);
  return new NdArray(shape, Float64Array.from(flat));
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((extent, k) => extent === b[k]);
}
