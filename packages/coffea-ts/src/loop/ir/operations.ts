import type { LocalType } from "./code.ts";

/**
 * The operations of loops: instructions of WebAssembly by their names there, with the type that each gives and those that it takes.
 * One is not an instruction: `f64.fround`, the nearest float32 as float64.
 */
export const operations = {
  "f64.add": ["f64", "f64", "f64"],
  "f64.sub": ["f64", "f64", "f64"],
  "f64.mul": ["f64", "f64", "f64"],
  "f64.div": ["f64", "f64", "f64"],
  "f64.copysign": ["f64", "f64", "f64"],
  "f64.neg": ["f64", "f64"],
  "f64.abs": ["f64", "f64"],
  "f64.sqrt": ["f64", "f64"],
  "f64.floor": ["f64", "f64"],
  "f64.ceil": ["f64", "f64"],
  "f64.trunc": ["f64", "f64"],
  "f64.nearest": ["f64", "f64"],
  "f64.fround": ["f64", "f64"],
  "f64.eq": ["i32", "f64", "f64"],
  "f64.ne": ["i32", "f64", "f64"],
  "f64.lt": ["i32", "f64", "f64"],
  "f64.le": ["i32", "f64", "f64"],
  "f64.gt": ["i32", "f64", "f64"],
  "f64.ge": ["i32", "f64", "f64"],
  "i32.add": ["i32", "i32", "i32"],
  "i32.sub": ["i32", "i32", "i32"],
  "i32.mul": ["i32", "i32", "i32"],
  "i32.div_s": ["i32", "i32", "i32"],
  "i32.div_u": ["i32", "i32", "i32"],
  "i32.rem_s": ["i32", "i32", "i32"],
  "i32.and": ["i32", "i32", "i32"],
  "i32.or": ["i32", "i32", "i32"],
  "i32.xor": ["i32", "i32", "i32"],
  "i32.shl": ["i32", "i32", "i32"],
  "i32.shr_s": ["i32", "i32", "i32"],
  "i32.shr_u": ["i32", "i32", "i32"],
  "i32.eq": ["i32", "i32", "i32"],
  "i32.ne": ["i32", "i32", "i32"],
  "i32.lt_s": ["i32", "i32", "i32"],
  "i32.le_s": ["i32", "i32", "i32"],
  "i32.gt_s": ["i32", "i32", "i32"],
  "i32.ge_s": ["i32", "i32", "i32"],
  "i32.lt_u": ["i32", "i32", "i32"],
  "i32.eqz": ["i32", "i32"],
  "i32.extend8_s": ["i32", "i32"],
  "i32.extend16_s": ["i32", "i32"],
  "i64.add": ["i64", "i64", "i64"],
  "i64.sub": ["i64", "i64", "i64"],
  "i64.mul": ["i64", "i64", "i64"],
  "i64.div_s": ["i64", "i64", "i64"],
  "i64.div_u": ["i64", "i64", "i64"],
  "i64.rem_s": ["i64", "i64", "i64"],
  "i64.rem_u": ["i64", "i64", "i64"],
  "i64.and": ["i64", "i64", "i64"],
  "i64.or": ["i64", "i64", "i64"],
  "i64.xor": ["i64", "i64", "i64"],
  "i64.shl": ["i64", "i64", "i64"],
  "i64.shr_s": ["i64", "i64", "i64"],
  "i64.shr_u": ["i64", "i64", "i64"],
  "i64.eq": ["i32", "i64", "i64"],
  "i64.ne": ["i32", "i64", "i64"],
  "i64.lt_s": ["i32", "i64", "i64"],
  "i64.le_s": ["i32", "i64", "i64"],
  "i64.gt_s": ["i32", "i64", "i64"],
  "i64.ge_s": ["i32", "i64", "i64"],
  "i64.lt_u": ["i32", "i64", "i64"],
  "i64.le_u": ["i32", "i64", "i64"],
  "i64.gt_u": ["i32", "i64", "i64"],
  "i64.ge_u": ["i32", "i64", "i64"],
  "i64.eqz": ["i32", "i64"],
  "f64.convert_i32_s": ["f64", "i32"],
  "f64.convert_i32_u": ["f64", "i32"],
  "f64.convert_i64_s": ["f64", "i64"],
  "f64.convert_i64_u": ["f64", "i64"],
  "f64.reinterpret_i64": ["f64", "i64"],
  "i32.trunc_sat_f64_s": ["i32", "f64"],
  "i32.trunc_sat_f64_u": ["i32", "f64"],
  "i64.trunc_sat_f64_s": ["i64", "f64"],
  "i64.trunc_sat_f64_u": ["i64", "f64"],
  "i64.reinterpret_f64": ["i64", "f64"],
  "i64.extend_i32_s": ["i64", "i32"],
  "i64.extend_i32_u": ["i64", "i32"],
  "i32.wrap_i64": ["i32", "i64"],
} as const satisfies Readonly<Record<string, readonly LocalType[]>>;
export type Operation = keyof typeof operations;

/** Functions of one float64 that loops call, by the interpreter's names. */
export const unaryCalls = [
  "exp", "expm1", "log", "log10", "log2", "log1p", "sin", "cos", "tan", "asin", "acos", "atan",
  "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "exp2",
] as const; // prettier-ignore
/** Functions of two float64 that loops call, by the interpreter's names. */
export const binaryCalls = ["mod", "pow", "atan2", "fmod", "floorDivide", "logaddexp"] as const;
export type CallName = (typeof unaryCalls)[number] | (typeof binaryCalls)[number];
/** Pairs of functions of one number that share most of their work, by the name of the call that gives both. */
export const pairCalls = { sincos: ["sin", "cos"], sinhcosh: ["sinh", "cosh"] } as const satisfies Readonly<
  Record<string, readonly [CallName, CallName]>
>;
export type PairName = keyof typeof pairCalls;
