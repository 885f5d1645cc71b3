import { CoffeaError } from "../../base/index.ts";
import { NdArray, type ArrayInput } from "../nd-array.ts";

/** Lower and upper ends, or the distances to them, each of the shape of what they were computed from. */
export type Interval = readonly [lower: NdArray, upper: NdArray];

/** Two arrays of one shape; a single number goes with every element of the other. Throws `ShapeMismatch` for other shapes. */
export function samePairs(a: ArrayInput, b: ArrayInput, names: string): { shape: readonly number[]; pairs: (readonly [number, number])[] } {
  const subject = `${names} are numbers or arrays of numbers`;
  const [first, second] = [NdArray.from(a, subject), NdArray.from(b, subject)];
  const shape = first.shape.length === 0 ? second.shape : first.shape;
  const fits = (array: NdArray): boolean =>
    array.shape.length === 0 || (array.shape.length === shape.length && array.shape.every((extent, k) => extent === shape[k]));
  if (!fits(first) || !fits(second)) {
    throw new CoffeaError(
      "ShapeMismatch",
      `${names} have the shapes (${first.shape.join(", ")}) and (${second.shape.join(", ")}); they must be the same, or one a single number.`,
    );
  }
  const size = shape.reduce((product, extent) => product * extent, 1);
  return { shape, pairs: Array.from({ length: size }, (_, i) => [elementOf(first, i), elementOf(second, i)]) };
}

function elementOf(array: NdArray, i: number): number {
  return array.data[array.shape.length === 0 ? 0 : i]!;
}

/** The interval whose ends two functions compute of every element. */
export function intervalOf<T>(
  shape: readonly number[],
  elements: readonly T[],
  lower: (element: T) => number,
  upper: (element: T) => number,
): Interval {
  return [new NdArray(shape, Float64Array.from(elements, lower)), new NdArray(shape, Float64Array.from(elements, upper))];
}
