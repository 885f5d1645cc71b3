import { type Dtype, type Form, type Layout, type Values, valuesOf } from "../../awkward/index.ts";
import { decodeBigEndian, dtypeBytes } from "./big-endian.ts";
import { formOfShape, type ObjectShape } from "../objects/object-shape.ts";
import { decodePacked, packedBytes, type PackedFloat } from "./packed-floats.ts";

/** How one number is stored, and as which type it lands. */
export interface NumberCode {
  readonly dtype: Dtype;
  /** Null for a plain big-endian value of `dtype`. */
  readonly packing: PackedFloat | null;
}

/** Something that takes the same number of bytes every time: numbers in fixed arrays, or a struct of such. */
export type FixedItem = NumberItem | StructItem;

/** A number, or a fixed array of numbers with the given dimensions. */
export interface NumberItem {
  readonly kind: "numbers";
  readonly code: NumberCode;
  readonly dims: readonly number[];
  /** Size of one item, all dimensions together. */
  readonly bytes: number;
}

/** Fields one after the other without gaps. */
export interface StructItem {
  readonly kind: "struct";
  readonly name: string | null;
  readonly fields: readonly { readonly name: string; readonly item: FixedItem; /** Bytes before it. */ readonly start: number }[];
  readonly bytes: number;
}

/**
 * How the entries of a branch are stored in its baskets. A closed union on `kind`.
 * - `fixed`: every entry is one item.
 * - `jagged`: every entry is any number of items, after `headerBytes` to step over. `holdsObjectBits` marks the status bits of TObjects:
 *   where a bit says that the object is referenced, two bytes follow that are not part of the value.
 * - `string`: every entry is one text after `headerBytes` to step over: its length in one byte (255 and four bytes for long ones), or always in four bytes.
 * - `objects`: every entry is one value of a C++ type that is streamed as an object.
 */
export type Interpretation =
  | { readonly kind: "fixed"; readonly item: FixedItem }
  | { readonly kind: "jagged"; readonly item: FixedItem; readonly headerBytes: number; readonly holdsObjectBits?: boolean }
  | StringCode
  | { readonly kind: "objects"; readonly shape: ObjectShape };

/** How a text is stored, see {@link Interpretation}. */
export interface StringCode {
  readonly kind: "string";
  readonly headerBytes: number;
  readonly lengthBytes: 1 | 4;
}

/** A {@link NumberItem}; its size follows. */
export function numberItem(code: NumberCode, dims: readonly number[] = []): NumberItem {
  const single = code.packing === null ? dtypeBytes[code.dtype] : packedBytes[code.packing.kind];
  return { kind: "numbers", code, dims, bytes: dims.reduce((product, dim) => product * dim, single) };
}

/** A {@link StructItem} of `fields` in their order. */
export function structItem(name: string | null, fields: readonly { readonly name: string; readonly item: FixedItem }[]): StructItem {
  let bytes = 0;
  const placed = fields.map((field) => {
    const start = bytes;
    bytes += field.item.bytes;
    return { ...field, start };
  });
  return { kind: "struct", name, fields: placed, bytes };
}

/** The form that a branch of this interpretation gives. */
export function formOfInterpretation(interpretation: Interpretation): Form {
  switch (interpretation.kind) {
    case "fixed":
      return formOfItem(interpretation.item);
    case "jagged":
      return { kind: "list", content: formOfItem(interpretation.item) };
    case "string":
      return { kind: "string" };
    case "objects":
      return formOfShape(interpretation.shape);
    default:
      return interpretation satisfies never;
  }
}

function formOfItem(item: FixedItem): Form {
  if (item.kind === "struct")
    return { kind: "record", name: item.name, fields: new Map(item.fields.map((field) => [field.name, formOfItem(field.item)])) };
  return item.dims.reduceRight<Form>((content, size) => ({ kind: "regular", size, content }), { kind: "numeric", dtype: item.code.dtype });
}

/** A sink for `length` items: `write` decodes whole items out of bytes from item `start` on, `layout` is the result. */
export interface ItemSink {
  write(bytes: Uint8Array, start: number): void;
  readonly layout: Layout;
}

/** Makes room for `length` items. */
export function itemSink(item: FixedItem, length: number): ItemSink {
  return item.kind === "numbers" ? numberSink(item, length) : structSink(item, length);
}

/** The layout of `length` items whose numbers are `data`. */
export function numbersLayout({ code, dims }: NumberItem, data: Values, length: number): Layout {
  return nest({ kind: "numeric", dtype: code.dtype, length: data.length, data }, dims, length);
}

function numberSink(item: NumberItem, length: number): ItemSink {
  const { code, dims } = item;
  const perItem = dims.reduce((product, dim) => product * dim, 1);
  const data: Values = valuesOf(code.dtype, length * perItem);
  return {
    write(bytes, start) {
      if (code.packing === null) decodeBigEndian(code.dtype, bytes, data, start * perItem);
      else decodePacked(code.packing, bytes, data, start * perItem);
    },
    layout: numbersLayout(item, data, length),
  };
}

function nest(numbers: Layout, dims: readonly number[], length: number): Layout {
  const lengths = dims.map((_, depth) => dims.slice(0, depth).reduce((product, dim) => product * dim, length));
  return dims.reduceRight<Layout>((content, size, depth) => ({ kind: "regular", length: lengths[depth]!, size, content }), numbers);
}

function structSink({ name, fields, bytes: stride }: StructItem, length: number): ItemSink {
  const sinks = fields.map((field) => itemSink(field.item, length));
  const byName = new Map(fields.map((field, i) => [field.name, sinks[i]!.layout]));
  return {
    write(bytes, start) {
      const count = Math.floor(bytes.length / stride);
      for (const [i, field] of fields.entries()) sinks[i]!.write(gather(bytes, field.start, field.item.bytes, { stride, count }), start);
    },
    layout: { kind: "record", length, name, fields: [...byName.keys()], field: (wanted) => byName.get(wanted)! },
  };
}

/** The `width` bytes at `first` of each of `count` structs, one after the other. */
function gather(bytes: Uint8Array, first: number, width: number, { stride, count }: { stride: number; count: number }): Uint8Array {
  const gathered = new Uint8Array(count * width);
  for (let i = 0, from = first, to = 0; i < count; i++, from += stride - width)
    for (let k = 0; k < width; k++) gathered[to++] = bytes[from++]!;
  return gathered;
}
