import { wasm } from "../../../base/index.ts";

const { op, type } = wasm;

/** What a function leaves for each segment. */
export type Output = "float64" | "int32" | "int64" | "byte";

/** Lanes of a table: from lane 0 on 8 that let a value through, then 8 that do not. Read from lane `8 − n` on, it lets n values through. */
export const LANES = 16;
const TABLE = LANES * 8;
/**
 * Addresses of the tables: lanes to be "and"ed and "or"ed, the values put in for values that do not count, and two lanes that make unsigned
 * integers sort as signed ones.
 */
export const tables = { pass: 0, block: TABLE, one: 2 * TABLE, bigOne: 3 * TABLE, lowest: 4 * TABLE, highest: 5 * TABLE, flip: 6 * TABLE };
/** Segments that a call takes at most. */
export const SEGMENTS = 1024;
/** Distance in bytes from a result to the centre of its segment. */
export const CENTRES = SEGMENTS * 8;

/** Parameters and locals of every function. */
export const r = {
  bounds: 0,
  last: 1,
  out: 2,
  values: 3,
  /** Address of the values that are next, and how many of the segment's are left. */
  at: 4,
  left: 5,
  /** Where the tables let `left` values through. */
  table: 6,
  item: 7,
  base: 8,
  total: 9,
  best: 10,
  a: 11,
  b: 12,
  c: 13,
  d: 14,
  product: 15,
  other: 16,
} as const;
const locals = [...Array.from({ length: 5 }, () => type.i32), ...Array.from({ length: 6 }, () => type.v128), type.i64, type.v128];

/** Instructions one after the other. */
export const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat();
/** Instructions that set a local. */
export const assign = (local: number, ...value: readonly (readonly number[])[]): number[] => code(...value, op.localSet(local));
const move = (local: number, by: number): number[] => assign(local, op.localGet(local), op.i32Const(by), op.i32Add);
/** A pair of values with the other one first. */
export const swapped = (local: number): number[] => code(op.localGet(local), op.localGet(local), op.swapHalves);

/** Pair `k` of the four that are next. */
export const loaded = (k: number): number[] => code(op.localGet(r.at), op.v128Load(16 * k));
/** Pair `k` of a table, where `left` values count. */
export const fromTable = (table: number, k: number): number[] => code(op.localGet(r.table), op.v128Load(table + 16 * k));
/** A pair, with zeros for values that do not count. */
export const passed = (pair: readonly number[], k: number): number[] => code(pair, fromTable(tables.pass, k), op.v128And);
/** A pair, with the values of a table for those that do not count. */
export const filled = (pair: readonly number[], k: number, table: number): number[] =>
  code(passed(pair, k), fromTable(table, k), op.v128Or);
/** Each of the four pairs. */
export const pairs = [0, 1, 2, 3] as const;

/** What a function does with a segment. */
export interface Steps {
  readonly start: readonly number[];
  /** With 8 values (16 bytes); with `isLast` only `left` of them count. */
  readonly step: (isLast: boolean) => readonly number[];
  readonly finish: readonly number[];
  readonly output: Output;
  /** Values of one byte instead of eight. */
  readonly isBytes?: boolean;
}

const outputBytes: Readonly<Record<Output, number>> = { float64: 8, int64: 8, int32: 4, byte: 1 };

/**
 * A function over segments: segment `s` is the values from `bounds[s]` to `bounds[s + 1]`, counted from the address `values`. Segments of up to
 * 8 values, the most frequent ones, take no branch that depends on their length: a wrong guess of the processor costs as much as ten values.
 */
export function segmentLoop(name: string, { start, step, finish, output, isBytes = false }: Steps): wasm.WasmFunction {
  const [shift, width] = isBytes ? [0, 16] : [3, 8];
  return {
    name,
    parameters: [type.i32, type.i32, type.i32, type.i32],
    locals,
    body: [
      op.loop,
      assign(r.at, op.localGet(r.values), op.localGet(r.bounds), op.i32Load(0), op.i32Const(shift), op.i32Shl, op.i32Add),
      assign(r.left, op.localGet(r.bounds), op.i32Load(4), op.localGet(r.bounds), op.i32Load(0), op.i32Sub),
      start,
      code(op.block, op.loop),
      code(op.localGet(r.left), op.i32Const(width), op.i32LeU, op.brIf(1)),
      step(false),
      code(move(r.at, width << shift), move(r.left, -width), op.br(0)),
      code(op.end, op.end),
      assign(r.table, op.i32Const(64), op.localGet(r.left), op.i32Const(3), op.i32Shl, op.i32Sub),
      step(true),
      finish,
      move(r.out, outputBytes[output]),
      code(op.localGet(r.bounds), op.i32Const(4), op.i32Add, op.localTee(r.bounds)),
      code(op.localGet(r.last), op.i32LtU, op.brIf(0)),
      op.end,
    ],
  };
}
