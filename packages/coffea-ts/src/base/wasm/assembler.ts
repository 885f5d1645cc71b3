/** Instructions of WebAssembly that the kernels use, as bytes. Names are those of the text format, dots as capitals. */
export const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  brIf: (depth: number) => [0x0d, depth],
  localGet: (index: number) => [0x20, index],
  localSet: (index: number) => [0x21, index],
  localTee: (index: number) => [0x22, index],
  i32Load: (offset: number) => [0x28, 2, ...unsigned(offset)],
  i32Store: [0x36, 2, 0],
  i32Const: (value: number) => [0x41, ...signed(value)],
  f64Const: (value: number) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  i32LtU: [0x49],
  i32Add: [0x6a],
  i32Shl: [0x74],
  v128Load: (offset: number) => simd(0x00, 4, ...unsigned(offset)),
  v128Store: simd(0x0b, 4, 0),
  /** Low words of the two lanes of each operand. */
  lowWords: simd(0x0d, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
  /** The first word of each 64-bit lane of both operands. */
  evenWords: simd(0x0d, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27),
  i32x4Splat: simd(0x11),
  f64x2Splat: simd(0x14),
  f64x2Eq: simd(0x47),
  f64x2Ne: simd(0x48),
  f64x2Lt: simd(0x49),
  f64x2Gt: simd(0x4a),
  f64x2Le: simd(0x4b),
  f64x2Ge: simd(0x4c),
  v128And: simd(0x4e),
  i8x16Splat: simd(0x0f),
  i8x16Narrow: simd(0x65),
  i16x8Narrow: simd(0x85),
  f64x2Floor: simd(0x75),
  i32x4Add: simd(0xae),
  i32x4Mul: simd(0xb5),
  f64x2Sub: simd(0xf1),
  f64x2Mul: simd(0xf2),
  f64x2Div: simd(0xf3),
  f64x2Pmin: simd(0xf6),
  f64x2Pmax: simd(0xf7),
  i32x4TruncSat: simd(0xfc),
} as const;

/** Types of parameters and locals. */
export const type = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;

/** A function without result: its parameters, further locals, and its instructions. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly locals: readonly number[];
  readonly body: readonly (readonly number[])[];
}

/** "\0asm" and version 1. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** The bytes of a module that exports these functions and works on an imported memory, `env.memory`. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(parameters.map((parameter) => [parameter])), 0]);
  const bodies = functions.map(({ locals, body }) => sized([...vector(locals.map((local) => [1, local])), ...body.flat(), 0x0b]));
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector(types)),
    ...section(2, vector([[...text("env"), ...text("memory"), 2, 0, 1]])),
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
