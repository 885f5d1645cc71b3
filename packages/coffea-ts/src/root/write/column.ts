import { type Dtype, type Form, type Layout, type Values, valuesConstructors } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";

/** A column that may be given to `extend`: a layout, a typed array, plain values, or a list of values for each entry. */
export type ColumnData =
  | Layout
  | Values
  | readonly (number | bigint | boolean)[]
  | readonly (readonly (number | bigint | boolean)[] | Values)[];

/** What a branch holds: numbers of one type, one for each entry or a list of them. */
export interface ColumnType {
  readonly dtype: Dtype;
  readonly isJagged: boolean;
}

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

/** A branch's type from what the user declared: a form, or its text as awkward writes it: `"float32"`, `"var * float32"`. Throws `BadArgument`. */
export function columnType(name: string, declared: Form | string): ColumnType {
  const text = typeof declared === "string" ? declared.trim() : null;
  const match = text === null ? null : /^(var\s*\*\s*)?(\w+)$/.exec(text);
  if (match !== null && Object.hasOwn(valuesConstructors, match[2]!)) return { dtype: match[2] as Dtype, isJagged: match[1] !== undefined };
  if (typeof declared !== "string") {
    const content = declared.kind === "list" ? declared.content : declared;
    if (content.kind === "numeric") return { dtype: content.dtype, isJagged: declared.kind === "list" };
  }
  throw new CoffeaError(
    "BadArgument",
    `Branch "${name}" is declared as ${typeof declared === "string" ? `"${declared}"` : `a ${declared.kind}`}, which cannot be written. ` +
      `Write numbers, booleans, or lists of them: "float32", "var * float32" (types: ${Object.keys(valuesConstructors).join(", ")}).`,
  );
}

/** Brings a column into the branch's type. Throws `BadArgument` where its structure differs or a value does not fit. */
export function toColumn(name: string, type: ColumnType, data: ColumnData): Column {
  if (isLayout(data)) return columnOfLayout(name, type, data);
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

function columnOfLayout(name: string, type: ColumnType, layout: Layout): Column {
  const content = layout.kind === "list" ? layout.content : layout;
  if (content.kind !== "numeric" || (layout.kind === "list") !== type.isJagged)
    throw badStructure(name, type, `the layout is ${layout.kind === "list" ? `lists of ${content.kind}` : layout.kind}`);
  const data = content.data.subarray(0, content.length) as Values;
  const values = toValues(name, type.dtype, data);
  return { length: layout.length, offsets: layout.kind === "list" ? layout.offsets : null, values };
}

/** The values in the branch's own type of array; taken over without a copy where they have it already. */
function toValues(name: string, dtype: Dtype, data: ArrayLike<unknown>): Values {
  const constructor = valuesConstructors[dtype];
  if (data.constructor === constructor && dtype !== "bool") return data as unknown as Values;
  if (typeof data !== "object" || data.length === undefined) throw badStructure(name, { dtype, isJagged: false }, "it is not an array");
  const values = new constructor(data.length);
  if (dtype.startsWith("float") && isNumberArray(data)) {
    (values as Float64Array).set(data);
    return values;
  }
  for (let index = 0; index < values.length; index++) values[index] = converted(name, dtype, { value: data[index], index });
  return values;
}

function isNumberArray(data: ArrayLike<unknown>): data is ArrayLike<number> {
  return ArrayBuffer.isView(data) && !(data instanceof BigInt64Array) && !(data instanceof BigUint64Array);
}

/** One value as the branch's arrays hold it; whole numbers and booleans must not change. */
function converted(name: string, dtype: Dtype, given: { value: unknown; index: number }): number | bigint {
  const { value, index } = given;
  const kind = typeof value;
  if (kind !== "number" && kind !== "bigint" && kind !== "boolean")
    throw badStructure(name, { dtype, isJagged: false }, `value ${index} is ${value === null ? "null" : `a ${kind}`}`);
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

function isLayout(data: ColumnData): data is Layout {
  return "kind" in data;
}

function badStructure(name: string, type: ColumnType, found: string): CoffeaError {
  const wanted = type.isJagged ? `lists of ${type.dtype}` : type.dtype;
  return new CoffeaError(
    "BadArgument",
    `Branch "${name}" holds ${wanted}, but ${found}. Give one ${type.isJagged ? "list" : "value"} for each entry.`,
  );
}
