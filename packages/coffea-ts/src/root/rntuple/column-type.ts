import type { Dtype } from "../../awkward/index.ts";
import type { ColumnRecord } from "./schema.ts";

/** How elements are stored, beyond their number of bits. */
export type Coding =
  /** One after the other, little-endian. */
  | "plain"
  /** All first bytes, then all second bytes, and so on. */
  | "split"
  /** Signed integers folded to unsigned ones (0, -1, 1, -2, …), then split. */
  | "zigzag"
  /** Each the difference to the one before it on the page, then split. */
  | "delta"
  /** One bit each. */
  | "bits"
  /** float32 whose last bits are cut off, packed without gaps. */
  | "truncated"
  /** Steps between two bounds, packed without gaps. */
  | "quantised"
  /** A position of 8 bytes and the number of an alternative in 4. */
  | "switch";

/** What a column's elements are. */
export interface ColumnType {
  /** As the format's description spells it. */
  readonly name: string;
  readonly meaning: "number" | "index" | "switch";
  /** Type that its elements are read as; positions for an index. */
  readonly dtype: Dtype;
  readonly coding: Coding;
  /** Bits of an element; null where each column says how many. */
  readonly bits: number | null;
  /** Whether it holds half-precision floats, which become float32. */
  readonly isHalf?: true;
}

const number = (name: string, dtype: Dtype, bits: number | null, coding: Coding = "plain"): ColumnType => ({
  name,
  meaning: "number",
  dtype,
  coding,
  bits,
});
const index = (name: string, bits: number, coding: Coding): ColumnType => ({ name, meaning: "index", dtype: "int32", coding, bits });

/** By their codes. */
const columnTypes: readonly ColumnType[] = [
  number("Bit", "bool", 1, "bits"),
  number("Byte", "uint8", 8),
  number("Char", "uint8", 8),
  number("Int8", "int8", 8),
  number("UInt8", "uint8", 8),
  number("Int16", "int16", 16),
  number("UInt16", "uint16", 16),
  number("Int32", "int32", 32),
  number("UInt32", "uint32", 32),
  number("Int64", "int64", 64),
  number("UInt64", "uint64", 64),
  { ...number("Real16", "float32", 16), isHalf: true },
  number("Real32", "float32", 32),
  number("Real64", "float64", 64),
  index("Index32", 32, "plain"),
  index("Index64", 64, "plain"),
  { name: "Switch", meaning: "switch", dtype: "int32", coding: "switch", bits: 96 },
  number("SplitInt16", "int16", 16, "zigzag"),
  number("SplitUInt16", "uint16", 16, "split"),
  number("SplitInt32", "int32", 32, "zigzag"),
  number("SplitUInt32", "uint32", 32, "split"),
  number("SplitInt64", "int64", 64, "zigzag"),
  number("SplitUInt64", "uint64", 64, "split"),
  { ...number("SplitReal16", "float32", 16, "split"), isHalf: true },
  number("SplitReal32", "float32", 32, "split"),
  number("SplitReal64", "float64", 64, "split"),
  index("SplitIndex32", 32, "delta"),
  index("SplitIndex64", 64, "delta"),
  number("Real32Trunc", "float32", null, "truncated"),
  number("Real32Quant", "float32", null, "quantised"),
];

/** The type of a column, or null for one of a newer format. */
export function columnTypeOf({ type }: Pick<ColumnRecord, "type">): ColumnType | null {
  return columnTypes[type] ?? null;
}

/** Size of a page of so many elements, decompressed. */
export function pageBytes(column: ColumnRecord, elements: number): number {
  const bits = columnTypeOf(column)?.bits ?? column.bits;
  return Math.ceil((elements * bits) / 8);
}
