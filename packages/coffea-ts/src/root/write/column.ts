import {
  type Dtype,
  type Form,
  fromIter,
  type Layout,
  type StringLayout,
  toLayout,
  type Values,
  valuesConstructors,
} from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { type ColumnData, givenLayout } from "./column-data.ts";
import type { BranchPlan, ColumnType } from "./column-type.ts";

/** A column ready to be written: list `i` is `values[offsets[i] .. offsets[i + 1])`; without offsets there is one value an entry. */
export interface Column {
  readonly length: number;
  readonly offsets: Int32Array | null;
  readonly values: Values;
}

/** Smallest and largest value of each whole type, both inclusive. */
const ranges: Readonly<Record<Exclude<Dtype, "float32" | "float64">, readonly [number | bigint, number | bigint]>> = {
  bool: [0, 1],
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Brings a column into the branch's type. Throws `BadArgument` where its structure differs or a value does not fit. */
export function toColumn(plan: BranchPlan, form: Form, data: ColumnData): Column {
  const layout = givenLayout(data);
  if (layout !== null) return columnOfLayout(plan, layout);
  const { name, type, steps } = plan;
  if (type.dtype === "string" || type.dims.length > 0 || steps.some((step) => step.kind === "field"))
    return columnOfLayout(plan, toLayout(fromIter(data as readonly unknown[], { type: form })));
  if (!type.isJagged) {
    const values = toValues(name, type.dtype, data as ArrayLike<unknown>);
    return { length: values.length, offsets: null, values };
  }
  const lists = data as ArrayLike<unknown>;
  const offsets = new Int32Array(lists.length + 1);
  for (let entry = 0; entry < lists.length; entry++) {
    const list = lists[entry];
    if (!Array.isArray(list) && !ArrayBuffer.isView(list)) throw badStructure(name, type, `entry ${entry} is not a list`);
    offsets[entry + 1] = offsets[entry]! + (list as ArrayLike<unknown>).length;
  }
  const flat = new Array<unknown>(offsets[lists.length]!);
  for (let entry = 0, to = 0; entry < lists.length; entry++) for (const value of lists[entry] as Iterable<unknown>) flat[to++] = value;
  return { length: lists.length, offsets, values: toValues(name, type.dtype, flat) };
}

function columnOfLayout({ name, type, steps }: BranchPlan, layout: Layout): Column {
  let at = layout;
  let offsets: Int32Array | null = null;
  for (const step of steps) {
    if (step.kind === "field") {
      if (at.kind !== "record" || !at.fields.includes(step.name))
        throw badStructure(name, type, `the data has ${described(at)} where a record with "${step.name}" was declared`);
      at = at.field(step.name);
    } else {
      if (at.kind !== "list" && at.kind !== "regular") throw badStructure(name, type, `the layout is ${described(at)}`);
      offsets = at.kind === "list" ? at.offsets : Int32Array.from({ length: at.length + 1 }, (_, i) => i * (at as { size: number }).size);
      at = at.content;
    }
  }
  for (const size of type.dims) at = itemsOfFixed(name, type, { layout: at, size });
  if (type.dtype === "string") {
    if (at.kind !== "string") throw badStructure(name, type, `the layout is ${described(at)}`);
    return countedTexts(at);
  }
  if (at.kind !== "numeric") throw badStructure(name, type, `the layout is ${offsets === null ? "" : "lists of "}${described(at)}`);
  const values = toValues(name, type.dtype, at.data.subarray(0, at.length) as Values);
  return { length: layout.length, offsets, values };
}

function described(layout: Layout): string {
  return layout.kind === "numeric" ? "numeric" : layout.kind === "list" || layout.kind === "regular" ? "lists" : layout.kind;
}

function itemsOfFixed(name: string, type: ColumnType, { layout, size }: { layout: Layout; size: number }): Layout {
  if (layout.kind === "regular" && layout.size === size) return layout.content;
  const odd =
    layout.kind === "list"
      ? layout.offsets.findIndex((offset, i) => i > 0 && i <= layout.length && offset - layout.offsets[i - 1]! !== size)
      : 0;
  if (layout.kind !== "list" || odd >= 0)
    throw badStructure(
      name,
      type,
      `the data has ${layout.kind === "list" ? "a list of another length" : described(layout)} where arrays of ${size} were declared`,
    );
  return layout.content;
}

/** Texts as ROOT's TLeafC has them: each with its length before it, in one byte, or 255 and four bytes. */
function countedTexts(layout: StringLayout): Column {
  const { length, offsets: from, bytes } = layout;
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const size = from[i + 1]! - from[i]!;
    offsets[i + 1] = offsets[i]! + size + (size < 255 ? 1 : 5);
  }
  const values = new Uint8Array(offsets[length]!);
  const view = new DataView(values.buffer);
  for (let i = 0; i < length; i++) {
    const size = from[i + 1]! - from[i]!;
    const at = offsets[i]!;
    values[at] = Math.min(size, 255);
    if (size >= 255) view.setInt32(at + 1, size);
    values.set(bytes.subarray(from[i], from[i + 1]), offsets[i + 1]! - size);
  }
  return { length, offsets, values };
}

/** The values in the branch's own type of array; taken over without a copy where they have it already. */
export function toValues(name: string, dtype: Dtype, data: ArrayLike<unknown>): Values {
  const constructor = valuesConstructors[dtype];
  if (data.constructor === constructor && dtype !== "bool") return data as unknown as Values;
  if (typeof data !== "object" || data.length === undefined) throw badStructure(name, single(dtype), "it is not an array");
  const values = new constructor(data.length);
  if (dtype.startsWith("float") && isNumberArray(data)) {
    (values as Float64Array).set(data);
    return values;
  }
  for (let index = 0; index < values.length; index++) values[index] = converted(name, dtype, { value: data[index], index });
  return values;
}

function single(dtype: Dtype): ColumnType {
  return { dtype, isJagged: false, dims: [] };
}

function isNumberArray(data: ArrayLike<unknown>): data is ArrayLike<number> {
  return ArrayBuffer.isView(data) && !(data instanceof BigInt64Array) && !(data instanceof BigUint64Array);
}

/** One value as the branch's arrays hold it; whole numbers and booleans must not change. */
function converted(name: string, dtype: Dtype, given: { value: unknown; index: number }): number | bigint {
  const { value, index } = given;
  const kind = typeof value;
  if (kind !== "number" && kind !== "bigint" && kind !== "boolean")
    throw badStructure(name, single(dtype), `value ${index} is ${value === null ? "null" : `a ${kind}`}`);
  if (dtype === "float32" || dtype === "float64") return Number(value);
  const [lowest, highest] = ranges[dtype];
  const isWhole = kind === "bigint" || Number.isInteger(Number(value));
  if (!isWhole || (value as number) < lowest || (value as number) > highest)
    throw new CoffeaError(
      "BadArgument",
      `Branch "${name}": value ${String(value)} (number ${index}) does not fit into ${dtype}. Declare the branch with a wider type.`,
    );
  return dtype === "int64" || dtype === "uint64" ? BigInt(value as number | bigint) : Number(value);
}

function badStructure(name: string, type: ColumnType, found: string): CoffeaError {
  const { dtype, dims, isJagged } = type;
  const value = `${dims.map((size) => `${size} * `).join("")}${dtype === "string" ? "text" : dtype}`;
  return new CoffeaError(
    "BadArgument",
    `Branch "${name}" holds ${isJagged ? `lists of ${value}` : value}, but ${found}. Give one ${isJagged ? "list" : "value"} for each entry.`,
  );
}
