import { wasm } from "../../base/index.ts";
import type { BinaryName, FusedName, UnaryName } from "./names.ts";

const { op, type } = wasm;

/** Functions that vector instructions compute with the bits of the loops in JavaScript. */
export type PairName =
  | Extract<BinaryName, "add" | "sub" | "mul" | "div" | "maximum" | "minimum" | "hypot">
  | Extract<UnaryName, "neg" | "abs" | "sqrt" | "square" | "reciprocal" | "floor" | "ceil" | "trunc" | "round" | "exp">
  | `${Extract<FusedName, "roundTo">}${"Multiple" | "Fraction"}`;

/** Bytes of the values of a turn: two pairs. */
export const TURN = 32;

/** Parameters and locals of every function: addresses of the operands, the end of the first, and how far the second moves in a turn. */
const r = { first: 0, second: 1, end: 2, step: 3, a: 4, b: 5, c: 6, d: 7, e: 8, f: 9, constants: 10 };

const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat();
const get = op.localGet;
const assign = (local: number, ...value: readonly (readonly number[])[]): number[] => code(...value, op.localSet(local));
const moved = (pointer: number, ...by: readonly (readonly number[])[]): number[] => code(get(pointer), ...by, op.i32Add);

interface Pair {
  /** From the pairs in locals a and b to a pair on the stack. */
  readonly body: readonly number[];
  readonly takesTwo?: boolean;
  /** Values that stay in locals, from `r.constants` on. */
  readonly constants?: readonly number[];
}

const one = (instruction: readonly number[]): Pair => ({ body: code(get(r.a), instruction) });
const two = (instruction: readonly number[]): Pair => ({ body: code(get(r.a), get(r.b), instruction), takesTwo: true });
const isNaN = (local: number): number[] => code(get(local), get(local), op.f64x2Ne);

/** The first where it is better or NaN, else the second. */
const better = (isBetter: readonly number[]): Pair => ({
  takesTwo: true,
  body: code(get(r.a), get(r.b), get(r.a), get(r.b), isBetter, isNaN(r.a), op.v128Or, op.bitselect),
});

const part = (local: number): number[] => code(get(local), get(r.c), op.f64x2Div, op.localTee(local), get(local), op.f64x2Mul);
const isInfinite = (local: number): number[] => code(get(local), get(r.constants), op.f64x2Eq);

/** See `hypot` in functions.ts. */
const hypot: Pair = {
  takesTwo: true,
  constants: [Infinity, 0],
  body: code(
    assign(r.a, get(r.a), op.f64x2Abs),
    assign(r.b, get(r.b), op.f64x2Abs),
    assign(r.c, get(r.a), get(r.b), op.f64x2Pmax),
    assign(r.d, isInfinite(r.a), isInfinite(r.b), op.v128Or),
    assign(r.e, get(r.a), get(r.b), op.f64x2Add, get(r.constants + 1), op.f64x2Ne),
    code(get(r.constants), part(r.a), part(r.b), op.f64x2Add, op.f64x2Sqrt, get(r.c), op.f64x2Mul),
    code(get(r.e), op.v128And, get(r.d), op.bitselect),
  ),
};

/** Constants of {@link exp}: the reduction by multiples of ln 2 in two parts, the polynomial, and the bounds of special cases. */
const constants = {
  half: 0.5,
  perLn2: Math.LOG2E,
  ln2High: 0.6931471803691238,
  ln2Low: 1.9082149292705877e-10,
  p1: 0.16666666666666602,
  p2: -0.0027777777777015593,
  p3: 6.613756321437934e-5,
  p4: -1.6533902205465252e-6,
  p5: 4.1381367970572385e-8,
  one: 1,
  two: 2,
  largest: 709.782712893384,
  smallest: -745.1332191019411,
  reduced: 0.3465735912322998,
  tiny: 2 ** -28,
  ordinary: 708,
  large: 1.5 * 2 ** 52,
  infinity: Infinity,
  e: Math.E,
  sign: -0,
};
const constantNames = Object.keys(constants);
const constant = (name: keyof typeof constants): number[] => get(r.constants + constantNames.indexOf(name));
const plusTimes = (start: keyof typeof constants, ...rest: readonly (readonly number[])[]): number[] =>
  code(constant(start), get(r.f), ...rest, op.f64x2Mul, op.f64x2Add);
/** 2 to the power of two whole numbers: added to a large one they are its lowest bits, which become the exponent of 1. */
const powersOfTwo = (exponents: readonly number[]): number[] =>
  code(exponents, constant("large"), op.f64x2Add, op.i32Const(52), op.i64x2Shl, constant("one"), op.i64x2Add);
/** A value instead of what is in local b, where a condition on local a holds. */
const instead = (
  value: readonly number[],
  limit: keyof typeof constants,
  condition: readonly number[],
  of: readonly number[] = get(r.a),
): number[] => assign(r.b, value, get(r.b), of, constant(limit), condition, op.bitselect);
const magnitude = code(get(r.a), op.f64x2Abs);

/** Whether both values are none of the special cases. */
const isOrdinary = code(
  code(magnitude, constant("tiny"), op.f64x2Ge),
  code(magnitude, constant("ordinary"), op.f64x2Le, op.v128And),
  code(get(r.a), constant("one"), op.f64x2Ne, op.v128And, op.i64x2AllTrue),
);
/** Local b, an exponential of the rest, times 2 to the power k, in two steps, because the power alone may be beyond the range; only the last step rounds. */
const scaleOthers = code(
  assign(r.c, get(r.d), constant("half"), op.f64x2Mul, op.f64x2Floor),
  assign(r.b, get(r.b), powersOfTwo(get(r.c)), op.f64x2Mul, powersOfTwo(code(get(r.d), get(r.c), op.f64x2Sub)), op.f64x2Mul),
  instead(code(constant("one"), get(r.a), op.f64x2Add), "tiny", op.f64x2Lt, magnitude),
  instead(constant("e"), "one", op.f64x2Eq),
  instead(constant("infinity"), "largest", op.f64x2Gt),
  instead(code(constant("one"), constant("one"), op.v128Xor), "smallest", op.f64x2Lt),
  assign(r.b, get(r.a), get(r.b), isNaN(r.a), op.bitselect),
);

/**
 * The algorithm of fdlibm, with its order of operations: `a = k ln 2 + x` with the rest x small, and a quotient of polynomials for the rest.
 * Locals: d is k, b and c the high and the low part of x, e is x, and f what the polynomial is made of.
 */
const exp: Pair = {
  constants: Object.values(constants),
  body: code(
    assign(
      r.d,
      code(constant("perLn2"), get(r.a), op.f64x2Mul),
      code(get(r.a), constant("sign"), op.v128And, constant("half"), op.v128Or, op.f64x2Add, op.f64x2Trunc),
      code(magnitude, constant("reduced"), op.f64x2Ge, op.v128And),
    ),
    assign(r.b, get(r.a), get(r.d), constant("ln2High"), op.f64x2Mul, op.f64x2Sub),
    assign(r.c, get(r.d), constant("ln2Low"), op.f64x2Mul),
    assign(r.e, get(r.b), get(r.c), op.f64x2Sub),
    assign(r.f, get(r.e), get(r.e), op.f64x2Mul),
    assign(
      r.f,
      get(r.e),
      get(r.f),
      plusTimes("p1", plusTimes("p2", plusTimes("p3", plusTimes("p4", constant("p5"))))),
      code(op.f64x2Mul, op.f64x2Sub),
    ),
    assign(
      r.b,
      code(constant("one"), get(r.c)),
      code(get(r.e), get(r.f), op.f64x2Mul, constant("two"), get(r.f), op.f64x2Sub, op.f64x2Div, op.f64x2Sub),
      code(get(r.b), op.f64x2Sub, op.f64x2Sub),
    ),
    code(isOrdinary, op.if, assign(r.b, get(r.b), powersOfTwo(get(r.d)), op.f64x2Mul), op.else, scaleOthers, op.end),
    get(r.b),
  ),
};

/** The nearest multiple of a power of ten, or of a fraction that it divides; see `roundToKernel`. */
const rounded = (before: readonly number[], after: readonly number[]): Pair => ({
  takesTwo: true,
  body: code(get(r.a), get(r.b), before, op.f64x2Nearest, get(r.b), after),
});

const pairs: Readonly<Record<PairName, Pair>> = {
  add: two(op.f64x2Add),
  sub: two(op.f64x2Sub),
  mul: two(op.f64x2Mul),
  div: two(op.f64x2Div),
  maximum: better(op.f64x2Ge),
  minimum: better(op.f64x2Le),
  hypot,
  neg: one(op.f64x2Neg),
  abs: one(op.f64x2Abs),
  sqrt: one(op.f64x2Sqrt),
  square: { body: code(get(r.a), get(r.a), op.f64x2Mul) },
  reciprocal: { constants: [1], body: code(get(r.constants), get(r.a), op.f64x2Div) },
  floor: one(op.f64x2Floor),
  ceil: one(op.f64x2Ceil),
  trunc: one(op.f64x2Trunc),
  round: one(op.f64x2Nearest),
  exp,
  roundToFraction: rounded(op.f64x2Mul, op.f64x2Div),
  roundToMultiple: rounded(op.f64x2Div, op.f64x2Mul),
};

/** Whether there is such a function. */
export function isPairName(name: string): name is PairName {
  return Object.hasOwn(pairs, name);
}

/** The loop of one function: two values a register, two registers a turn. */
function pairFunction(name: PairName): wasm.WasmFunction {
  const { body, constants: values = [], ...pair } = pairs[name];
  const half = (offset: number): number[] =>
    code(
      assign(r.a, get(r.first), op.v128Load(offset)),
      pair.takesTwo === true ? assign(r.b, get(r.second), op.v128Load(offset)) : [],
      code(get(r.first), body, op.v128Store(offset)),
    );
  return {
    name,
    parameters: [type.i32, type.i32, type.i32, type.i32],
    locals: Array.from({ length: r.constants - r.a + values.length }, () => type.v128),
    body: [
      ...values.map((value, i) => assign(r.constants + i, op.f64Const(value), op.f64x2Splat)),
      op.loop,
      half(0),
      half(16),
      assign(r.second, moved(r.second, get(r.step))),
      code(moved(r.first, op.i32Const(TURN)), op.localTee(r.first), get(r.end), op.i32LtU, op.brIf(0)),
      op.end,
    ],
  };
}

/** The functions of {@link PairName}: addresses of the operands, the end of the first, and by how much the second moves in a turn. Results replace the first operand. */
export const pairFunctions: readonly wasm.WasmFunction[] = (Object.keys(pairs) as PairName[]).map(pairFunction);
