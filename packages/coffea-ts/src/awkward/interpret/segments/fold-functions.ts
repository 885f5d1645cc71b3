import { wasm } from "../../../base/index.ts";
import { assign, CENTRES, code, filled, fromTable, loaded, pairs, passed, r, segmentLoop, swapped, tables } from "./segment-loop.ts";

const { op } = wasm;
const get = op.localGet;

const totalFromOut = assign(r.total, get(r.out), op.v128Load64Zero(0));
const totalToOut = code(get(r.out), get(r.total), op.f64x2ExtractLane(0), op.f64Store);
/** Adds or compares a pair with the lower lane of the total: from left to right, as the loop in JavaScript does, so that the bits are the same. */
const inOrder = (operator: readonly number[]): number[] => assign(r.total, get(r.total), get(r.a), operator, swapped(r.a), operator);
/** Code for each of the four pairs. */
const eachPair = (pair: (k: number) => readonly number[]): number[] => pairs.flatMap(pair);

function foldFloats(name: string, operator: readonly number[], last: (k: number) => number[]): wasm.WasmFunction {
  return segmentLoop(name, {
    output: "float64",
    start: totalFromOut,
    step: (isLast) => eachPair((k) => code(assign(r.a, isLast ? last(k) : loaded(k)), inOrder(operator))),
    finish: totalToOut,
  });
}

/** A pair with NaN, which never wins, for values that do not count. */
const orNaN = (k: number): number[] => code(loaded(k), fromTable(tables.block, k), op.v128Or);

/** Sums of the squared distances from the centre of each segment. */
const squares = (): wasm.WasmFunction =>
  segmentLoop("squares", {
    output: "float64",
    start: code(totalFromOut, assign(r.best, get(r.out), op.v128Load64Splat(CENTRES))),
    step: (isLast) =>
      eachPair((k) => {
        const distance = assign(r.a, loaded(k), get(r.best), op.f64x2Sub);
        const square = code(get(r.a), get(r.a), op.f64x2Mul);
        return code(distance, assign(r.a, isLast ? passed(square, k) : square), inOrder(op.f64x2Add));
      }),
    finish: totalToOut,
  });

/**
 * The extreme of everything in eight candidates side by side; NaN as soon as a value is NaN. Of zeros of both signs it may be either.
 */
function extremeOrNaN(name: string, operator: readonly number[]): wasm.WasmFunction {
  const candidates = [r.a, r.b, r.c, r.d];
  const isNaN = code(get(r.best), get(r.best), op.f64x2Ne);
  return segmentLoop(name, {
    output: "float64",
    start: code(
      ...candidates.map((local) => assign(local, get(r.out), op.v128Load64Splat(0))),
      assign(r.other, op.i32Const(0), op.i32x4Splat),
    ),
    step: (isLast) =>
      code(
        ...candidates.flatMap((local, k) => [
          assign(r.best, loaded(k)),
          assign(r.other, isLast ? passed(isNaN, k) : isNaN, get(r.other), op.v128Or),
          assign(r.best, get(r.best), isLast ? code(fromTable(tables.block, k), op.v128Or) : []),
          assign(local, get(local), get(r.best), operator),
        ]),
      ),
    finish: code(
      ...[r.b, r.c, r.d].map((local) => assign(r.a, get(r.a), get(local), operator)),
      assign(r.a, get(r.a), swapped(r.a), operator, get(r.other), op.v128Or, swapped(r.other), op.v128Or),
      code(get(r.out), get(r.a), op.f64x2ExtractLane(0), op.f64Store),
    ),
  });
}

/** Sums that wrap around at 64 bits; their order does not matter. */
const sumBig = (): wasm.WasmFunction =>
  segmentLoop("sumBig", {
    output: "int64",
    start: totalFromOut,
    step: (isLast) => eachPair((k) => assign(r.total, isLast ? passed(loaded(k), k) : loaded(k), get(r.total), op.i64x2Add)),
    finish: code(get(r.out), get(r.total), op.i64x2ExtractLane(0), get(r.total), op.i64x2ExtractLane(1), op.i64Add, op.i64Store),
  });

const timesLane = (lane: number): number[] => code(get(r.a), op.i64x2ExtractLane(lane), op.i64Mul);

/** Products that wrap around at 64 bits. There is no fast multiplication of pairs. */
const prodBig = (): wasm.WasmFunction =>
  segmentLoop("prodBig", {
    output: "int64",
    start: assign(r.product, get(r.out), op.i64Load(0)),
    step: (isLast) =>
      eachPair((k) =>
        code(
          assign(r.a, isLast ? filled(loaded(k), k, tables.bigOne) : loaded(k)),
          assign(r.product, get(r.product), timesLane(0), timesLane(1)),
        ),
      ),
    finish: code(get(r.out), get(r.product), op.i64Store),
  });

/** The flipped bits of 64-bit integers: the first for unsigned ones, none for signed ones. */
export const flipped = (value: readonly number[]): number[] => code(value, op.i32Const(0), op.v128Load(tables.flip), op.v128Xor);
/** The better of two pairs of 64-bit integers. Both are given as locals, because they are used twice. */
export const betterBig = (first: number, second: number, isBetter: readonly number[]): number[] =>
  code(get(second), get(first), get(second), get(first), isBetter, op.bitselect);

function extremeBig(name: string, isBetter: readonly number[], worst: number): wasm.WasmFunction {
  const better = betterBig(r.total, r.a, isBetter);
  return segmentLoop(name, {
    output: "int64",
    start: assign(r.total, flipped(code(get(r.out), op.v128Load64Splat(0)))),
    // As a tree: each comparison waits for the ones before it, and a chain of them would be several times as slow.
    step: (isLast) =>
      code(
        ...[r.a, r.b, r.c, r.d].map((local, k) => assign(local, isLast ? filled(flipped(loaded(k)), k, worst) : flipped(loaded(k)))),
        assign(r.a, betterBig(r.a, r.b, isBetter)),
        assign(r.c, betterBig(r.c, r.d, isBetter)),
        assign(r.a, betterBig(r.a, r.c, isBetter)),
        assign(r.total, better),
      ),
    finish: code(assign(r.a, swapped(r.total)), get(r.out), flipped(better), op.i64x2ExtractLane(0), op.i64Store),
  });
}

/** Sums, products and extremes, which go on from what is in `out`. */
export const foldFunctions = (): wasm.WasmFunction[] => [
  foldFloats("sum", op.f64x2Add, (k) => passed(loaded(k), k)),
  foldFloats("prod", op.f64x2Mul, (k) => filled(loaded(k), k, tables.one)),
  foldFloats("max", op.f64x2Pmax, orNaN),
  foldFloats("min", op.f64x2Pmin, orNaN),
  squares(),
  extremeOrNaN("maxOrNaN", op.f64x2Pmax),
  extremeOrNaN("minOrNaN", op.f64x2Pmin),
  sumBig(),
  prodBig(),
  extremeBig("maxBig", op.i64x2Gt, tables.lowest),
  extremeBig("minBig", op.i64x2Lt, tables.highest),
];
