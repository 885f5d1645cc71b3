import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { describeValue } from "../describe-value.ts";
import { isNumberArray, layoutOfTypedArray, noColumn, type NumberArray, shaped } from "../from-typed-array.ts";
import { numericLayout } from "../layouts/make.ts";
import { fromLayout } from "../make-array.ts";
import type { Array } from "../types/array.ts";
import type { Untyped } from "../types/expression.ts";

/** How the values of a typed array are meant. */
export interface FromTypedArrayOptions {
  /** Events, then the sizes of fixed-size lists, as NumPy's; the last axis varies fastest. Default: one value per event. */
  readonly shape?: readonly number[];
  /** `"bool"` makes booleans of a Uint8Array of 0 and 1. Default: the type of the array. */
  readonly dtype?: "bool";
}

/**
 * The numbers of a typed array as an array, without a copy: later changes of it show. A 64-bit integer array holds bigints.
 * Throws `BadArgument` for what is no typed array, and for a shape that does not fit. `ak.from_numpy`.
 */
export function fromTypedArray(values: BigInt64Array | BigUint64Array, options?: { readonly dtype?: never }): Array<bigint>;
export function fromTypedArray(values: Uint8Array, options: { readonly dtype: "bool" }): Array<boolean>;
export function fromTypedArray(values: NumberArray, options?: { readonly shape?: never; readonly dtype?: never }): Array<number>;
export function fromTypedArray(values: NumberArray, options: FromTypedArrayOptions): Array<unknown>;
export function fromTypedArray(values: NumberArray, options: FromTypedArrayOptions = {}): Untyped {
  checkOptions("ak.fromTypedArray", options, { shape: "any", dtype: "any" });
  if (!isNumberArray(values)) throw noColumn(values);
  if (options.dtype !== undefined && options.dtype !== "bool")
    throw new CoffeaError(
      "BadArgument",
      `ak.fromTypedArray takes the dtype from the typed array, and only "bool" can be asked for, not ${describeValue(options.dtype)}. ak.cast(x, dtype) converts.`,
    );
  const plain = layoutOfTypedArray(values);
  const layout = options.dtype === "bool" ? numericLayout("bool", asBooleans(plain.data)) : plain;
  return fromLayout(options.shape === undefined ? layout : shaped(layout, options.shape));
}

function asBooleans(data: unknown): Uint8Array {
  if (data instanceof Uint8Array && data.every((value) => value < 2)) return data;
  throw new CoffeaError(
    "BadArgument",
    "ak.fromTypedArray makes booleans of a Uint8Array of 0 and 1, and there are other values. Compare first: values.map(Boolean).",
  );
}
