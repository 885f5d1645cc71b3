import { type Batch, type Column, type DataType, type Field, Type, UnionMode } from "@uwdata/flechette";
import {
  CategoricalLayout,
  type Dtype,
  fromIter,
  joinLayouts,
  type Layout,
  mixLayouts,
  pickEntries,
  toLayout,
  type Values,
} from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { recordNameKey, tupleKey } from "./write-column.ts";

/** What the batches of all types have, as the library gives them. */
interface Buffers {
  readonly length: number;
  readonly nullCount: number;
  readonly validity?: Uint8Array;
  readonly values: Values;
  readonly offsets: Int32Array | BigInt64Array;
  readonly sizes: Int32Array | BigInt64Array;
  readonly typeIds: Int8Array;
  readonly children: readonly Batch<unknown>[];
  readonly dictionary: Column<unknown>;
  value(i: number): unknown;
}
interface ArrowType {
  readonly typeId: number;
  readonly children: readonly Field[];
  readonly stride: number;
  readonly mode: number;
  readonly typeMap: Readonly<Record<number, number>>;
  readonly precision: number;
  readonly dictionary: DataType;
  readonly values: new (length: number) => Values;
}

/** A batch of no entries, for streams that have a schema and no data. */
export function emptyBatch(type: DataType): Batch<unknown> {
  const { children = [], values = Uint8Array, dictionary } = type as unknown as Partial<ArrowType>;
  const words = dictionary === undefined ? [] : [emptyBatch(dictionary)];
  const buffers: Buffers = {
    length: 0,
    nullCount: 0,
    values: new values(0),
    offsets: new Int32Array(0),
    sizes: new Int32Array(0),
    typeIds: new Int8Array(0),
    children: children.map((child) => emptyBatch(child.type)),
    dictionary: { data: words, length: 0, [Symbol.iterator]: () => [][Symbol.iterator]() } as unknown as Column<unknown>,
    value: () => null,
  };
  return buffers as unknown as Batch<unknown>;
}

/** One batch of a column as a layout; an option where the field may be missing. */
export function layoutOfBatch(field: Field, batch: Batch<unknown>, path: string): Layout {
  const buffers = batch as unknown as Buffers;
  const type = field.type as unknown as ArrowType;
  if (type.typeId === Type.Null)
    return {
      kind: "option",
      length: batch.length,
      index: new Int32Array(batch.length).fill(-1),
      content: numbers("float64", new Float64Array(0), 0),
    };
  if (type.typeId === Type.Union) return unionOf(type, buffers, path);
  const missing = buffers.nullCount > 0 && buffers.validity !== undefined && buffers.validity.length > 0 ? buffers.validity : null;
  const isThere = (i: number): boolean => missing === null || ((missing[i >> 3]! >> (i & 7)) & 1) === 1;
  const layout = type.typeId === Type.Dictionary ? dictionaryOf(type, buffers, { path, isThere }) : valuesOfBatch(field, buffers, path);
  if (missing === null && !field.nullable) return layout;
  return {
    kind: "option",
    length: batch.length,
    index: Int32Array.from({ length: batch.length }, (_, i) => (isThere(i) ? i : -1)),
    content: layout,
  };
}

function valuesOfBatch(field: Field, buffers: Buffers, path: string): Layout {
  const type = field.type as unknown as ArrowType;
  const { length } = buffers;
  switch (type.typeId) {
    case Type.Int:
    case Type.Float:
      if (type.typeId === Type.Int || !(buffers.values instanceof Uint16Array))
        return numbers(dtypeOf(buffers.values), buffers.values, length);
      return numbers(
        "float32",
        Float32Array.from({ length }, (_, i) => buffers.value(i) as number),
        length,
      );
    case Type.Bool:
      return numbers(
        "bool",
        Uint8Array.from({ length }, (_, i) => (Number(buffers.values[i >> 3]) >> (i & 7)) & 1),
        length,
      );
    case Type.Utf8:
    case Type.LargeUtf8: {
      const { offsets, start } = rebased(buffers.offsets, length, path);
      return { kind: "string", length, offsets, bytes: (buffers.values as Uint8Array).subarray(start, start + offsets[length]!) };
    }
    case Type.Utf8View:
      return toLayout(
        fromIter(
          Array.from({ length }, (_, i) => buffers.value(i) as string),
          { type: "string" },
        ),
      );
    case Type.Binary:
    case Type.LargeBinary: {
      const { offsets, start } = rebased(buffers.offsets, length, path);
      return { kind: "list", length, offsets, content: numbers("uint8", (buffers.values as Uint8Array).subarray(start), offsets[length]!) };
    }
    case Type.List:
    case Type.LargeList:
    case Type.Map:
    case Type.ListView:
    case Type.LargeListView:
      return lists(type, buffers, path);
    case Type.FixedSizeList:
      return {
        kind: "regular",
        length,
        size: type.stride,
        content: part(layoutOfBatch(type.children[0]!, buffers.children[0]!, `${path}[]`), 0, length * type.stride),
      };
    case Type.Struct:
      return record(field, buffers, path);
    case Type.RunEndEncoded:
      return runs(type, buffers, path);
    default:
      throw new CoffeaError(
        "NotSupported",
        `The Arrow column "${path}" holds ${typeName(type.typeId)}, for which arrays here have no type. Cast it before, for example to int64 or float64.`,
      );
  }
}

function runs(type: ArrowType, buffers: Buffers, path: string): Layout {
  const ends = (buffers.children[0] as unknown as Buffers).values;
  const index = new Int32Array(buffers.length);
  for (let i = 0, run = 0; i < buffers.length; i++) {
    while (Number(ends[run]) <= i) run++;
    index[i] = run;
  }
  return pickEntries(layoutOfBatch(type.children[1]!, buffers.children[1]!, path), index);
}

function lists(type: ArrowType, buffers: Buffers, path: string): Layout {
  const { length } = buffers;
  const content = layoutOfBatch(type.children[0]!, buffers.children[0]!, `${path}[]`);
  if (type.typeId !== Type.ListView && type.typeId !== Type.LargeListView) {
    const { offsets, start } = rebased(buffers.offsets, length, path);
    return { kind: "list", length, offsets, content: part(content, start, offsets[length]!) };
  }
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) offsets[i + 1] = offsets[i]! + Number(buffers.sizes[i]);
  const items = new Int32Array(offsets[length]!);
  for (let i = 0, at = 0; i < length; i++) for (let k = 0; k < Number(buffers.sizes[i]); k++) items[at++] = Number(buffers.offsets[i]) + k;
  return { kind: "list", length, offsets, content: pickEntries(content, items) };
}

function record(field: Field, buffers: Buffers, path: string): Layout {
  const children = (field.type as unknown as ArrowType).children;
  const fields = children.map(({ name }) => name);
  const contents = new Map(children.map((child, i) => [child.name, layoutOfBatch(child, buffers.children[i]!, `${path}.${child.name}`)]));
  const metadata = field.metadata;
  const isTuple = metadata?.has(tupleKey) ?? false;
  return {
    kind: "record",
    name: metadata?.get(recordNameKey) ?? null,
    length: buffers.length,
    fields,
    ...(isTuple ? { isTuple } : {}),
    field: (name) => contents.get(name)!,
  };
}

/** Text is a categorical when its categories differ; anything else is looked up. */
function dictionaryOf(type: ArrowType, buffers: Buffers, { path, isThere }: { path: string; isThere: (i: number) => boolean }): Layout {
  const value: Field = { name: path, type: type.dictionary, nullable: false, metadata: new Map() };
  const batches = buffers.dictionary.data as readonly Batch<unknown>[];
  const categories = joinLayouts(batches.map((batch) => layoutOfBatch(value, batch, path)));
  const index = Int32Array.from({ length: buffers.length }, (_, i) => (isThere(i) ? Number(buffers.values[i]) : 0));
  if (categories.kind === "string" && isDistinct(buffers.dictionary)) return new CategoricalLayout(index, categories);
  return pickEntries(categories, index);
}

function isDistinct(column: Column<unknown>): boolean {
  return new Set(column).size === column.length;
}

function unionOf(type: ArrowType, buffers: Buffers, path: string): Layout {
  const { length, typeIds } = buffers;
  const contents = type.children.map((child, i) => layoutOfBatch(child, buffers.children[i]!, path));
  const tags = Array.from({ length }, (_, i) => type.typeMap[typeIds[i]!]!);
  const index = Array.from({ length }, (_, i) => (type.mode === UnionMode.Sparse ? i : Number(buffers.offsets[i])));
  return mixLayouts(tags, index, contents);
}

function numbers(dtype: Dtype, data: Values, length: number): Layout {
  return { kind: "numeric", dtype, length, data: data.subarray(0, length) };
}

const dtypes: Readonly<Record<string, Dtype>> = {
  Int8Array: "int8", Uint8Array: "uint8", Int16Array: "int16", Uint16Array: "uint16", Int32Array: "int32", Uint32Array: "uint32", BigInt64Array: "int64",
  BigUint64Array: "uint64", Float32Array: "float32", Float64Array: "float64",
}; // prettier-ignore

function dtypeOf(values: Values): Dtype {
  return dtypes[values[Symbol.toStringTag]]!;
}

/** Offsets from 0 as int32, and where the first list starts. */
function rebased(raw: Int32Array | BigInt64Array, length: number, path: string): { readonly offsets: Int32Array; readonly start: number } {
  // Arrow allows no offsets at all for no lists.
  const start = length === 0 ? 0 : Number(raw[0]);
  const last = length === 0 ? 0 : Number(raw[length]);
  if (last - start > 2 ** 31 - 1)
    throw new CoffeaError(
      "NotSupported",
      `The Arrow column "${path}" has ${last - start} items in one batch; arrays here have up to 2147483647. Write it in smaller batches.`,
    );
  if (raw instanceof Int32Array && start === 0 && length > 0) return { offsets: raw.subarray(0, length + 1), start };
  const offsets = new Int32Array(length + 1);
  if (length > 0) for (let i = 0; i <= length; i++) offsets[i] = Number(raw[i]) - start;
  return { offsets, start };
}

/** The entries from `start` on, `length` of them. */
function part(layout: Layout, start: number, length: number): Layout {
  if (start === 0 && layout.length === length) return layout;
  return pickEntries(
    layout,
    Int32Array.from({ length }, (_, i) => start + i),
  );
}

function typeName(id: number): string {
  return Object.entries(Type).find(([, value]) => value === id)?.[0] ?? `type ${id}`;
}
