import { CoffeaError } from "../../base/index.ts";
import { NdArray, type ArrayInput } from "../nd-array.ts";
import type { Storage } from "../storage/storage.ts";

/** One array for each field of the bins (as in `view`), all of one shape. */
export type AssignedFields = Readonly<Record<string, NdArray>>;

/** How the parts of a bin are called in the order in which an array with one more dimension has them. */
const parts: Readonly<Record<Storage["kind"], readonly string[]>> = {
  int64: ["value"],
  double: ["value"],
  unlimited: ["value"],
  weight: ["value", "variance"],
  mean: ["count", "value", "variance"],
  weightedMean: ["sumOfWeights", "sumOfWeightsSquared", "value", "variance"],
};

/**
 * The fields that a user's value stands for: numbers for counts, `{ value, variance }` and so on for accumulators (as `at` and `view` give them),
 * or an array with one more dimension for their parts. Throws `BadArgument` when a part is missing or the storage needs parts.
 */
export function fieldsToAssign(storage: Storage, value: unknown, dimensions: number): AssignedFields {
  const names = parts[storage.kind];
  if (isParts(value)) return fieldsOfParts(storage, names, value);
  const array = NdArray.from(value as ArrayInput, "What is assigned is a number, an array of numbers or a histogram");
  if (names.length === 1) return { value: array };
  if (array.shape.length > 0 && array.shape.at(-1) === names.length && array.shape.length - 1 === dimensions) {
    return fieldsOfParts(storage, names, Object.fromEntries(names.map((name, i) => [name, part(array, i)])));
  }
  throw new CoffeaError(
    "BadArgument",
    `A bin of ${storage.kind} storage has ${names.length} parts: give { ${names.join(", ")} }, or an array whose last dimension holds them in this order. Got ${array.shape.length === 0 ? `the number ${array.data[0]}` : `an array of shape (${array.shape.join(", ")})`}.`,
  );
}

function isParts(value: unknown): value is Readonly<Record<string, ArrayInput>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value) && !(value instanceof NdArray);
}

function part(array: NdArray, index: number): NdArray {
  const count = array.shape.at(-1)!;
  return new NdArray(
    array.shape.slice(0, -1),
    Float64Array.from({ length: array.size / count }, (_, i) => array.data[i * count + index]!),
  );
}

function fieldsOfParts(storage: Storage, names: readonly string[], value: Readonly<Record<string, ArrayInput>>): AssignedFields {
  const arrays = Object.fromEntries(
    Object.entries(value).map(([name, array]) => [
      name,
      NdArray.from(array, `What is assigned as "${name}" is a number or an array of numbers`),
    ]),
  );
  const wanted = Object.keys(storage.fields);
  // What view gives is the numbers behind the means themselves.
  if (wanted.every((name) => name in arrays)) return pick(arrays, wanted);
  const missing = names.find((name) => !(name in arrays));
  if (missing !== undefined)
    throw new CoffeaError(
      "BadArgument",
      `A bin of ${storage.kind} storage has the parts ${names.join(", ")}, and "${missing}" is missing in what was given (${Object.keys(value).join(", ")}).`,
    );
  if (storage.kind === "mean") {
    const { count, value: mean, variance } = arrays as { count: NdArray; value: NdArray; variance: NdArray };
    return { count, value: mean, sumOfDeltasSquared: combined([variance, count], ([v, n]) => v! * (n! - 1)) };
  }
  if (storage.kind === "weightedMean") {
    const { sumOfWeights, sumOfWeightsSquared, value: mean, variance } = arrays as Record<string, NdArray> & { value: NdArray };
    const deltas = combined([variance!, sumOfWeights!, sumOfWeightsSquared!], ([v, n, squares]) => v! * (n! - squares! / n!));
    return { sumOfWeights: sumOfWeights!, sumOfWeightsSquared: sumOfWeightsSquared!, value: mean, sumOfWeightedDeltasSquared: deltas };
  }
  return pick(arrays, names);
}

function pick(arrays: AssignedFields, names: readonly string[]): AssignedFields {
  return Object.fromEntries(names.map((name) => [name, arrays[name]!]));
}

function combined(arrays: readonly NdArray[], operation: (values: readonly number[]) => number): NdArray {
  const first = arrays[0]!;
  if (arrays.some((array) => array.size !== first.size))
    throw new CoffeaError("ShapeMismatch", "The parts of the bins must be arrays of one shape.");
  return new NdArray(
    first.shape,
    first.data.map((_, i) => operation(arrays.map((array) => array.data[i]!))),
  );
}
