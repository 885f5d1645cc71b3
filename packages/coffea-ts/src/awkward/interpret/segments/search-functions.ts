import { wasm } from "../../../base/index.ts";
import { betterBig, flipped } from "./fold-functions.ts";
import { assign, code, filled, fromTable, loaded, r, segmentLoop, swapped, tables } from "./segment-loop.ts";

const { op } = wasm;
const get = op.localGet;
const four = [r.a, r.b, r.c, r.d];

/** A bit for each of 8 values: those for which `test` leaves a lane of ones. */
const bitsOf = (test: (local: number) => readonly number[]): number[] =>
  code(test(r.a), test(r.b), op.evenWords, test(r.c), test(r.d), op.evenWords, op.i16x8Narrow, op.i16x8Bitmask);
/** A bit for each value that is left. */
const leftBits = code(op.i32Const(1), get(r.left), op.i32Shl, op.i32Const(1), op.i32Sub);
const onlyLeft = (isLast: boolean): number[] => (isLast ? code(leftBits, op.i32And) : []);
const zeros = code(op.i32Const(0), op.i32x4Splat);
const itemToOut = code(get(r.out), get(r.item), op.i32Store);

/** Counts of values that are not 0. */
function countOf(name: string, unequal: readonly number[]): wasm.WasmFunction {
  const bits = bitsOf((local) => code(get(local), zeros, unequal));
  return segmentLoop(name, {
    output: "int32",
    start: assign(r.item, get(r.out), op.i32Load(0)),
    step: (isLast) =>
      code(
        ...four.map((local, k) => assign(local, loaded(k))),
        assign(r.item, bits, onlyLeft(isLast), op.i32Popcnt, get(r.item), op.i32Add),
      ),
    finish: itemToOut,
  });
}

interface Search {
  /** Loads pair `k`; values that do not count become such as cannot win. */
  readonly load: (k: number, isLast: boolean) => readonly number[];
  /** The better of the pairs in two locals; there is no NaN in the first. */
  readonly better: (first: number, second: number) => readonly number[];
  readonly isBetter: readonly number[];
  readonly equal: readonly number[];
  /** A pair of the worst possible value. */
  readonly worst: readonly number[];
  /** What a value must be better than, at the beginning. */
  readonly threshold: readonly number[];
}

/**
 * The place of the first of the best values, counted from the start of the segment; −1 for nothing. It is 0 unless a value is better than
 * the threshold.
 */
function search(name: string, { load, better, isBetter, equal, worst, threshold }: Search): wasm.WasmFunction {
  const isNew = code(get(r.total), get(r.best), isBetter, op.i64x2Bitmask, op.i32Const(1), op.i32And);
  const place = code(
    bitsOf((local) => code(get(local), get(r.total), equal)),
    op.i32Ctz,
  );
  // `place ^ ((place ^ item) & (isNew − 1))`: the one or the other without a branch.
  const choose = code(get(r.table), get(r.table), get(r.item), op.i32Xor, isNew, op.i32Const(1), op.i32Sub, op.i32And, op.i32Xor);
  return segmentLoop(name, {
    output: "int32",
    start: code(
      assign(r.item, op.i32Const(0), get(r.left), op.i32Eqz, op.i32Sub),
      assign(r.base, op.i32Const(0)),
      assign(r.best, threshold),
    ),
    step: (isLast) =>
      code(
        ...four.map((local, k) => assign(local, load(k, isLast))),
        assign(r.total, worst),
        ...four.map((local) => assign(r.total, better(r.total, local))),
        assign(r.other, swapped(r.total)),
        assign(r.total, better(r.total, r.other)),
        assign(r.table, place, get(r.base), op.i32Add),
        assign(r.item, choose),
        assign(r.best, better(r.best, r.total)),
        assign(r.base, get(r.base), op.i32Const(8), op.i32Add),
      ),
    finish: itemToOut,
  });
}

const pairOf = (value: number): number[] => code(op.f64Const(value), op.f64x2Splat);
const first = code(get(r.at), op.v128Load64Splat(0));

/** A NaN that comes first wins, as nothing is better than the threshold then; others are passed over. */
function searchFloats(
  name: string,
  operator: readonly number[],
  [isBetter, worst]: readonly [readonly number[], number],
): wasm.WasmFunction {
  return search(name, {
    load: (k, isLast) => (isLast ? code(loaded(k), fromTable(tables.block, k), op.v128Or) : loaded(k)),
    better: (one, other) => code(get(one), get(other), operator),
    isBetter,
    equal: op.f64x2Eq,
    worst: pairOf(worst),
    threshold: code(pairOf(-worst), pairOf(worst), first, first, op.f64x2Ne, op.bitselect),
  });
}

function searchBig(name: string, isBetter: readonly number[], worst: number): wasm.WasmFunction {
  // The second half of a table has the value itself.
  const worstPair = code(op.i32Const(0), op.v128Load(worst + 64));
  return search(name, {
    load: (k, isLast) => (isLast ? filled(flipped(loaded(k)), k, worst) : flipped(loaded(k))),
    better: (one, other) => betterBig(one, other, isBetter),
    isBetter,
    equal: op.i64x2Eq,
    worst: worstPair,
    threshold: worstPair,
  });
}

/** Counts and positions. */
export const searchFunctions = (): wasm.WasmFunction[] => [
  countOf("countNonzero", op.f64x2Ne),
  countOf("countNonzeroBig", op.i64x2Ne),
  searchFloats("argmax", op.f64x2Pmax, [op.f64x2Gt, -Infinity]),
  searchFloats("argmin", op.f64x2Pmin, [op.f64x2Lt, Infinity]),
  searchBig("argmaxBig", op.i64x2Gt, tables.lowest),
  searchBig("argminBig", op.i64x2Lt, tables.highest),
];

/** Bits of 16 bytes that are not 0. */
const trueBits = (isLast: boolean): number[] => code(get(r.at), op.v128Load(0), zeros, op.i8x16Ne, op.i8x16Bitmask, onlyLeft(isLast));
const byteFromOut = code(get(r.out), op.i32Load8);
const byteToOut = (answer: readonly number[]): number[] => code(get(r.out), get(r.item), answer, op.i32Store8);

/** Counts and answers of bytes that are 0 or not. */
export const byteFunctions = (): wasm.WasmFunction[] => [
  segmentLoop("countBytes", {
    isBytes: true,
    output: "int32",
    start: assign(r.item, get(r.out), op.i32Load(0)),
    step: (isLast) => assign(r.item, get(r.item), trueBits(isLast), op.i32Popcnt, op.i32Add),
    finish: itemToOut,
  }),
  segmentLoop("any", {
    isBytes: true,
    output: "byte",
    start: assign(r.item, byteFromOut),
    step: (isLast) => assign(r.item, get(r.item), trueBits(isLast), op.i32Or),
    finish: byteToOut(code(op.i32Const(0), op.i32Ne)),
  }),
  segmentLoop("all", {
    isBytes: true,
    output: "byte",
    start: assign(r.item, byteFromOut, op.i32Eqz),
    step: (isLast) => assign(r.item, get(r.item), trueBits(isLast), isLast ? leftBits : op.i32Const(0xffff), op.i32Xor, op.i32Or),
    finish: byteToOut(op.i32Eqz),
  }),
];
