import type { Dtype } from "../../awkward/index.ts";
import type { LocalType } from "../ir/code.ts";
import type { Operation } from "../ir/operations.ts";

/** Bytes of each operation. Source: the WebAssembly specification, binary format. */
export const opcodes: Readonly<Record<Operation, readonly number[]>> = {
  "i32.eqz": [0x45],
  "i32.eq": [0x46],
  "i32.ne": [0x47],
  "i32.lt_s": [0x48],
  "i32.lt_u": [0x49],
  "i32.gt_s": [0x4a],
  "i32.le_s": [0x4c],
  "i32.ge_s": [0x4e],
  "i64.eqz": [0x50],
  "i64.eq": [0x51],
  "i64.ne": [0x52],
  "i64.lt_s": [0x53],
  "i64.lt_u": [0x54],
  "i64.gt_s": [0x55],
  "i64.gt_u": [0x56],
  "i64.le_s": [0x57],
  "i64.le_u": [0x58],
  "i64.ge_s": [0x59],
  "i64.ge_u": [0x5a],
  "f64.eq": [0x61],
  "f64.ne": [0x62],
  "f64.lt": [0x63],
  "f64.gt": [0x64],
  "f64.le": [0x65],
  "f64.ge": [0x66],
  "i32.add": [0x6a],
  "i32.sub": [0x6b],
  "i32.mul": [0x6c],
  "i32.div_s": [0x6d],
  "i32.div_u": [0x6e],
  "i32.rem_s": [0x6f],
  "i32.and": [0x71],
  "i32.or": [0x72],
  "i32.xor": [0x73],
  "i32.shl": [0x74],
  "i32.shr_s": [0x75],
  "i32.shr_u": [0x76],
  "i64.add": [0x7c],
  "i64.sub": [0x7d],
  "i64.mul": [0x7e],
  "i64.div_s": [0x7f],
  "i64.div_u": [0x80],
  "i64.rem_s": [0x81],
  "i64.rem_u": [0x82],
  "i64.and": [0x83],
  "i64.or": [0x84],
  "i64.xor": [0x85],
  "i64.shl": [0x86],
  "i64.shr_s": [0x87],
  "i64.shr_u": [0x88],
  "f64.abs": [0x99],
  "f64.neg": [0x9a],
  "f64.ceil": [0x9b],
  "f64.floor": [0x9c],
  "f64.trunc": [0x9d],
  "f64.nearest": [0x9e],
  "f64.sqrt": [0x9f],
  "f64.add": [0xa0],
  "f64.sub": [0xa1],
  "f64.mul": [0xa2],
  "f64.div": [0xa3],
  "f64.copysign": [0xa6],
  "i32.wrap_i64": [0xa7],
  "i64.extend_i32_s": [0xac],
  "i64.extend_i32_u": [0xad],
  "f64.fround": [0xb6, 0xbb],
  "f64.convert_i32_s": [0xb7],
  "f64.convert_i32_u": [0xb8],
  "f64.convert_i64_s": [0xb9],
  "f64.convert_i64_u": [0xba],
  "i64.reinterpret_f64": [0xbd],
  "f64.reinterpret_i64": [0xbf],
  "i32.extend8_s": [0xc0],
  "i32.extend16_s": [0xc1],
  "i32.trunc_sat_f64_s": [0xfc, 2],
  "i32.trunc_sat_f64_u": [0xfc, 3],
  "i64.trunc_sat_f64_s": [0xfc, 6],
  "i64.trunc_sat_f64_u": [0xfc, 7],
};

/** Instructions that are no operations. */
export const control = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  else: [0x05],
  end: [0x0b],
  br: 0x0c,
  brIf: 0x0d,
  return: [0x0f],
  call: 0x10,
  select: [0x1b],
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  i32Const: 0x41,
  i64Const: 0x42,
  f64Const: 0x44,
} as const;

/** How types of locals, parameters and results are written. */
export const valueTypes: Readonly<Record<LocalType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c };

/** How an element is read from memory and written to it: the instruction, its alignment, and what makes a float64 of what was read. */
export interface Access {
  /** Logarithm of the bytes of an element. */
  readonly shift: number;
  readonly load: number;
  readonly store: number;
  /** After a load, where a float64 is wanted. */
  readonly toFloat64: readonly number[];
  /** Before a store. */
  readonly beforeStore: readonly number[];
}

const access = (shift: number, load: number, store: number, toFloat64: readonly number[]): Access =>
  ({ shift, load, store, toFloat64, beforeStore: [] }); // prettier-ignore

/** The {@link Access} of each dtype. */
export const accesses: Readonly<Record<Dtype, Access>> = {
  bool: access(0, 0x2d, 0x3a, opcodes["f64.convert_i32_u"]),
  uint8: access(0, 0x2d, 0x3a, opcodes["f64.convert_i32_u"]),
  int8: access(0, 0x2c, 0x3a, opcodes["f64.convert_i32_s"]),
  int16: access(1, 0x2e, 0x3b, opcodes["f64.convert_i32_s"]),
  uint16: access(1, 0x2f, 0x3b, opcodes["f64.convert_i32_u"]),
  int32: access(2, 0x28, 0x36, opcodes["f64.convert_i32_s"]),
  uint32: access(2, 0x28, 0x36, opcodes["f64.convert_i32_u"]),
  int64: access(3, 0x29, 0x37, opcodes["f64.convert_i64_s"]),
  uint64: access(3, 0x29, 0x37, opcodes["f64.convert_i64_u"]),
  float32: { shift: 2, load: 0x2a, store: 0x38, toFloat64: [0xbb], beforeStore: [0xb6] },
  float64: access(3, 0x2b, 0x39, []),
};
