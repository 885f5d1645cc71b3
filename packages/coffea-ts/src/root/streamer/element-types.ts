import type { Dtype } from "../../awkward/index.ts";
import type { NumberCode } from "../decode/interpretation.ts";
import { parsePacking } from "../decode/packed-floats.ts";

/** Numbers that ROOT's streamer elements use for the kind of a member (`TVirtualStreamerInfo::EReadWrite`), as far as the reader tells them apart. */
export const elementType = {
  base: 0,
  counter: 6,
  charStar: 7,
  double32: 9,
  bits: 15, // status bits of a TObject
  float16: 19,
  fixedArray: 20, // added to the number of a basic type: member[n]
  pointerArray: 40, // added to the number of a basic type: *member //[n]
  object: 61,
  any: 62,
  objectInline: 63, // a pointer that is never null: streamed in place
  objectPointer: 64,
  tString: 65,
  tObject: 66,
  tNamed: 67,
  anyInline: 68,
  anyPointer: 69,
  stl: 300,
  stlString: 365,
  streamer: 500, // a streamer of the class's own
  streamLoop: 501, // *objects //[n]
} as const;

const basics: Readonly<Record<number, Dtype>> = {
  1: "int8",
  2: "int16",
  3: "int32",
  4: "int64",
  5: "float32",
  6: "int32",
  8: "float64",
  10: "int8",
  11: "uint8",
  12: "uint16",
  13: "uint32",
  14: "uint64",
  15: "uint32",
  16: "int64",
  17: "uint64",
  18: "bool",
};

/** Storage type of a basic element type, its array forms (20 or 40 more) included; null for all others, Double32_t and Float16_t among them. */
export function basicDtype(type: number): Dtype | null {
  return basics[type < elementType.fixedArray * 3 ? type % elementType.fixedArray : type] ?? null;
}

/** Whether a member is a `Double32_t` or `Float16_t`, or an array of such. */
export function isPacked({ type }: { readonly type: number }): boolean {
  const single = type % elementType.fixedArray;
  return type > 0 && type < elementType.fixedArray * 3 && (single === elementType.double32 || single === elementType.float16);
}

/** How such a member is stored; its comment says so. */
export function packedCode({ type, title }: { readonly type: number; readonly title: string }): NumberCode {
  const isFloat16 = type % elementType.fixedArray === elementType.float16;
  return { dtype: isFloat16 ? "float32" : "float64", packing: parsePacking(title, isFloat16) };
}
