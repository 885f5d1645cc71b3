/** Instructions of WebAssembly that the kernels use, as bytes. Names are those of the text format, dots as capitals. */
export const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  else: [0x05],
  end: [0x0b],
  br: (depth: number) => [0x0c, depth],
  brIf: (depth: number) => [0x0d, depth],
  select: [0x1b],
  localGet: (index: number) => [0x20, index],
  localSet: (index: number) => [0x21, index],
  localTee: (index: number) => [0x22, index],
  i32Load: (offset: number) => [0x28, 2, ...unsigned(offset)],
  i32Load8: [0x2d, 0, 0],
  i64Load: (offset: number) => [0x29, 3, ...unsigned(offset)],
  f64Load: (offset: number) => [0x2b, 3, ...unsigned(offset)],
  i32Store: [0x36, 2, 0],
  i64Store: [0x37, 3, 0],
  f64Store: [0x39, 3, 0],
  i32Store8: [0x3a, 0, 0],
  i32Const: (value: number) => [0x41, ...signed(value)],
  f64Const: (value: number) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  i32Eqz: [0x45],
  i32Ne: [0x47],
  i32LtU: [0x49],
  i32LeU: [0x4d],
  f64Lt: [0x63],
  f64Le: [0x65],
  f64Ge: [0x66],
  i32Ctz: [0x68],
  i32Popcnt: [0x69],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Mul: [0x6c],
  i32And: [0x71],
  i32Or: [0x72],
  i32Xor: [0x73],
  i32Shl: [0x74],
  i32ShrS: [0x75],
  i64Add: [0x7c],
  i64Mul: [0x7e],
  f64Sub: [0xa1],
  f64Mul: [0xa2],
  i32FromF64: [0xaa],
  f64FromI32: [0xb7],
  v128Load: (offset: number) => simd(0x00, 4, ...unsigned(offset)),
  v128Load64Splat: (offset: number) => simd(0x0a, 3, ...unsigned(offset)),
  v128Load64Zero: (offset: number) => simd(0x5d, 3, ...unsigned(offset)),
  v128Store: (offset: number) => simd(0x0b, 4, ...unsigned(offset)),
  /** Any 16 bytes of two operands, by their places among the 32. */
  shuffle: (...bytes: readonly number[]) => simd(0x0d, ...bytes),
  /** The two 64-bit lanes of one operand in the other order; the operand is given twice. */
  swapHalves: simd(0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
  /** Low words of the two lanes of each operand. */
  lowWords: simd(0x0d, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
  /** The first word of each 64-bit lane of both operands. */
  evenWords: simd(0x0d, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27),
  v128Const: (bytes: Uint8Array) => simd(0x0c, ...bytes),
  i32x4Splat: simd(0x11),
  f64x2Splat: simd(0x14),
  i32x4ExtractLane: (lane: number) => simd(0x1b, lane),
  i64x2ExtractLane: (lane: number) => simd(0x1d, lane),
  f64x2ExtractLane: (lane: number) => simd(0x21, lane),
  i8x16Ne: simd(0x24),
  f64x2Eq: simd(0x47),
  f64x2Ne: simd(0x48),
  f64x2Lt: simd(0x49),
  f64x2Gt: simd(0x4a),
  f64x2Le: simd(0x4b),
  f64x2Ge: simd(0x4c),
  v128Not: simd(0x4d),
  v128And: simd(0x4e),
  v128Or: simd(0x50),
  v128Xor: simd(0x51),
  bitselect: simd(0x52),
  i8x16Splat: simd(0x0f),
  i8x16Bitmask: simd(0x64),
  i8x16Narrow: simd(0x65),
  i16x8Bitmask: simd(0x84),
  i16x8Narrow: simd(0x85),
  f32x4Demote: simd(0x5e),
  f64x2Ceil: simd(0x74),
  f64x2Floor: simd(0x75),
  f64x2Trunc: simd(0x7a),
  f64x2Nearest: simd(0x94),
  i32x4Neg: simd(0xa1),
  i32x4ShrU: simd(0xad),
  i32x4Add: simd(0xae),
  i32x4Sub: simd(0xb1),
  i32x4Mul: simd(0xb5),
  i64x2AllTrue: simd(0xc3),
  i64x2Bitmask: simd(0xc4),
  i64x2ExtendLow: simd(0xc7),
  i64x2Shl: simd(0xcb),
  i64x2Add: simd(0xce),
  i64x2Sub: simd(0xd1),
  i64x2Eq: simd(0xd6),
  i64x2Ne: simd(0xd7),
  i64x2Lt: simd(0xd8),
  i64x2Gt: simd(0xd9),
  f64x2Abs: simd(0xec),
  f64x2Neg: simd(0xed),
  f64x2Sqrt: simd(0xef),
  f64x2Add: simd(0xf0),
  f64x2Sub: simd(0xf1),
  f64x2Mul: simd(0xf2),
  f64x2Div: simd(0xf3),
  f64x2Pmin: simd(0xf6),
  f64x2Pmax: simd(0xf7),
  i32x4TruncSat: simd(0xfc),
  f64x2FromI32: simd(0xfe),
} as const;

/** Types of parameters and locals. */
export const type = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;

/** A function without result: its parameters, further locals, and its instructions. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly locals: readonly number[];
  readonly body: readonly (readonly number[])[];
}

/** "\0asm" and version 1. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Of at least one page; of the shared kind, which has to say how large it may become: 2^16 pages. */
const memories = { own: [0, 1], shared: [3, 1, 0x80, 0x80, 0x04] } as const;

/** The bytes of a module that exports these functions and works on an imported memory, `env.memory`, of that kind. */
export function assemble(functions: readonly WasmFunction[], kind: keyof typeof memories = "own"): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(parameters.map((parameter) => [parameter])), 0]);
  const bodies = functions.map(({ locals, body }) => sized([...vector(locals.map((local) => [1, local])), ...body.flat(), 0x0b]));
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector(types)),
    ...section(2, vector([[...text("env"), ...text("memory"), 2, ...memories[kind]]])),
    ...section(3, vector(functions.map((_, i) => [i]))),
    ...section(7, vector(functions.map(({ name }, i) => [...text(name), 0, i]))),
    ...section(10, vector(bodies)),
  ]);
}

function simd(code: number, ...rest: number[]): number[] {
  return [0xfd, ...unsigned(code), ...rest];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}

function sized(content: readonly number[]): number[] {
  return [...unsigned(content.length), ...content];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(word: string): number[] {
  return sized([...new TextEncoder().encode(word)]);
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const last = value >= -64 && value < 64;
  return last ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
