import { CoffeaError } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";
import type { Dtype } from "./form.ts";
import type { Layout, NumericLayout, Values } from "./layout.ts";
import { numericLayout } from "./layouts/make.ts";

/** Every typed array of numbers that can be a column. */
export type NumberArray = Values | Uint8ClampedArray;

/** Whether a value is a typed array of numbers. */
export function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && dtypeOf(value) !== null;
}

/** The numbers of a typed array, without a copy. */
export function layoutOfTypedArray(values: NumberArray): NumericLayout {
  const dtype = dtypeOf(values);
  if (dtype === null) throw noColumn(values);
  return numericLayout(
    dtype,
    values instanceof Uint8ClampedArray ? new Uint8Array(values.buffer, values.byteOffset, values.length) : values,
  );
}

/** Fixed-size lists around numbers, from the outermost axis (events) to the innermost. Throws `BadArgument` unless the shape has as many values. */
export function shaped(values: Layout, shape: readonly number[]): Layout {
  if (!Array.isArray(shape))
    throw new CoffeaError(
      "BadArgument",
      `A shape is a list of whole numbers, such as [events, 3], and ${describeValue(shape)} was given. The number of events is its first entry.`,
    );
  const isWhole = shape.every((size) => Number.isInteger(size) && size >= 0);
  const total = shape.reduce((product, size) => product * size, 1);
  if (shape.length === 0 || !isWhole || total !== values.length)
    throw new CoffeaError(
      "BadArgument",
      `The shape [${shape.join(", ")}] ${isWhole ? `holds ${total} values` : "has sizes that are no whole numbers of 0 or more"}, ${isWhole ? "but" : "and"} the typed array has ${values.length}. A shape is the number of events, then the sizes of the lists in them.`,
    );
  let layout = values;
  let length = values.length;
  for (const [axis, size] of [...shape.entries()].slice(1).toReversed()) {
    length = shape.slice(0, axis).reduce((product, outer) => product * outer, 1);
    layout = { kind: "regular", length, size, content: layout };
  }
  return layout;
}

const dtypes: Readonly<Record<string, Dtype>> = {
  Int8Array: "int8",
  Uint8Array: "uint8",
  Uint8ClampedArray: "uint8",
  Int16Array: "int16",
  Uint16Array: "uint16",
  Int32Array: "int32",
  Uint32Array: "uint32",
  BigInt64Array: "int64",
  BigUint64Array: "uint64",
  Float32Array: "float32",
  Float64Array: "float64",
};

function dtypeOf(values: ArrayBufferView): Dtype | null {
  // The tag and not the class: a Buffer is a Uint8Array, and arrays come from other realms.
  return dtypes[(values as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] ?? ""] ?? null;
}

/** The error for a view that is no column. */
export function noColumn(values: unknown): CoffeaError {
  const name = typeof values === "object" && values !== null ? (values.constructor?.name ?? "object") : String(values);
  return new CoffeaError(
    "BadArgument",
    `ak.fromTypedArray takes typed arrays of numbers, and was given ${name}. There are ${Object.keys(dtypes).join(", ")}; ak.fromIter takes plain arrays.`,
  );
}
