import type { Dtype } from "./form.ts";

/** Typed array that stores each {@link Dtype}; bool is one byte, 0 or 1. */
export interface ValuesByDtype {
  bool: Uint8Array;
  int8: Int8Array;
  uint8: Uint8Array;
  int16: Int16Array;
  uint16: Uint16Array;
  int32: Int32Array;
  uint32: Uint32Array;
  int64: BigInt64Array;
  uint64: BigUint64Array;
  float32: Float32Array;
  float64: Float64Array;
}
/** Any of the typed arrays that hold a column's values, in the machine's byte order. */
export type Values = ValuesByDtype[Dtype];

/**
 * An array with its data, column by column. A closed union on `kind`; each has a {@link Form} of the same kind.
 * Every member may be a getter that loads at the first touch (virtual mode), so read only what you need, and read it once per loop.
 */
export type Layout = NumericLayout | StringLayout | ListLayout | RegularLayout | RecordLayout | OptionLayout | UnionLayout;

export interface NumericLayout {
  readonly kind: "numeric";
  readonly dtype: Dtype;
  readonly length: number;
  /** At least `length` values; the first `length` count. */
  readonly data: Values;
}
/** Text `i` is the UTF-8 bytes `[offsets[i], offsets[i + 1])`. */
export interface StringLayout {
  readonly kind: "string";
  readonly length: number;
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
  /** For a categorical, the same texts as positions in a list of different ones. Reading it does not make the bytes of each text. */
  readonly dictionary?: { readonly index: Int32Array; readonly categories: StringLayout } | undefined;
}
/** List `i` is the items `[offsets[i], offsets[i + 1])` of `content`. `offsets[0]` is 0 and `content.length` is `offsets[length]`. */
export interface ListLayout {
  readonly kind: "list";
  readonly length: number;
  readonly offsets: Int32Array;
  readonly content: Layout;
}
/** List `i` is the items `[i * size, (i + 1) * size)` of `content`. */
export interface RegularLayout {
  readonly kind: "regular";
  readonly length: number;
  readonly size: number;
  readonly content: Layout;
}
/** Fields are asked for one by one, so that untouched ones are never computed or read. */
export interface RecordLayout {
  readonly kind: "record";
  readonly length: number;
  readonly name: string | null;
  readonly fields: readonly string[];
  /** Whether the fields are positions: "0", "1", and so on. */
  readonly isTuple?: boolean;
  /** The layout of one field, of the record's length. Only names in `fields` may be asked for. */
  field(name: string): Layout;
}
/** Value `i` is `content[index[i]]`, or missing where `index[i]` is negative. */
export interface OptionLayout {
  readonly kind: "option";
  readonly length: number;
  readonly index: Int32Array;
  readonly content: Layout;
}
/** Value `i` is `contents[tags[i]][index[i]]`. */
export interface UnionLayout {
  readonly kind: "union";
  readonly length: number;
  readonly tags: Uint8Array;
  readonly index: Int32Array;
  readonly contents: readonly Layout[];
}
