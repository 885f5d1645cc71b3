import type { Code, Local, LocalType, Statement } from "../ir/code.ts";
import type { CallName, Operation } from "../ir/operations.ts";

/** Makers of short names for formulas that are written by hand. Numbers stand for constants. */
export type Term = Code | Local | number;

/** A local float64, or one of another type. */
export function local(name: string, type: LocalType = "f64"): Local {
  return { type, name };
}

/** A term as code. */
export function code(term: Term): Code {
  if (typeof term === "number") return { kind: "constant", type: "f64", value: term };
  return "kind" in term ? term : { kind: "get", local: term };
}

export function operation(op: Operation, ...inputs: readonly Term[]): Code {
  return { kind: "operation", op, inputs: inputs.map(code) };
}

/** An operation with a constant of integers as its second input. */
export function withInteger(op: Operation, first: Term, second: number | bigint): Code {
  const type = typeof second === "bigint" ? "i64" : "i32";
  return { kind: "operation", op, inputs: [code(first), { kind: "constant", type, value: second }] };
}

/** A call. Callables call functions of the engine by names of their own, too. */
export function call(name: string, ...inputs: readonly Term[]): Code {
  return { kind: "call", name: name as CallName, inputs: inputs.map(code) };
}

export function set(to: Local, value: Term): Statement {
  return { kind: "set", local: to, value: code(value) };
}

/** One of two numbers, both of which are computed. */
export function choose(condition: Code, yes: Term, no: Term): Code {
  return { kind: "choose", type: "f64", condition, yes: code(yes), no: code(no) };
}

/** A number as the bits that it has. */
function bitsOf(term: Term): Code {
  if (typeof term === "number") return { kind: "constant", type: "i64", value: new BigInt64Array(Float64Array.of(term).buffer)[0]! };
  return operation("i64.reinterpret_f64", term);
}

/** {@link choose} for conditions that hold as often as not: engines choose integers without a branch, and numbers with one. */
export function chooseEvenly(condition: Code, yes: Term, no: Term): Code {
  const bits: Code = { kind: "choose", type: "i64", condition, yes: bitsOf(yes), no: bitsOf(no) };
  return operation("f64.reinterpret_i64", bits);
}

/** The number, or its opposite where `bit` of an integer is set, without a branch. */
export function negatedBy(of: Term, integer: Code, bit: number): Code {
  const sign = withInteger("i64.shl", operation("i64.extend_i32_u", withInteger("i32.and", integer, 1 << bit)), BigInt(63 - bit));
  return operation("f64.reinterpret_i64", operation("i64.xor", operation("i64.reinterpret_f64", of), sign));
}

export function when(condition: Code, yes: readonly Statement[], no: readonly Statement[] = []): Statement {
  return { kind: "if", condition, yes, no };
}

export const add = (a: Term, b: Term): Code => operation("f64.add", a, b);
export const sub = (a: Term, b: Term): Code => operation("f64.sub", a, b);
export const mul = (a: Term, b: Term): Code => operation("f64.mul", a, b);
export const div = (a: Term, b: Term): Code => operation("f64.div", a, b);
export const abs = (a: Term): Code => operation("f64.abs", a);
export const neg = (a: Term): Code => operation("f64.neg", a);
export const sqrt = (a: Term): Code => operation("f64.sqrt", a);
export const floor = (a: Term): Code => operation("f64.floor", a);
export const lt = (a: Term, b: Term): Code => operation("f64.lt", a, b);
export const ge = (a: Term, b: Term): Code => operation("f64.ge", a, b);
export const eq = (a: Term, b: Term): Code => operation("f64.eq", a, b);
/** The size of `a` with the sign of `b`. */
export const withSign = (a: Term, b: Term): Code => operation("f64.copysign", a, b);

/** A polynomial in `t`, the constant term first: `c0 + t (c1 + t …)`. */
export function polynomial(t: Term, terms: readonly number[]): Code {
  return terms.reduceRight<Code | null>((rest, term) => (rest === null ? code(term) : add(code(term), mul(t, rest))), null)!;
}

/** 2 to the power `n`, a whole number in the range of exponents. */
export function powerOfTwo(n: Term): Code {
  const biased = operation("i64.trunc_sat_f64_s", add(n, 1023));
  return operation("f64.reinterpret_i64", withInteger("i64.shl", biased, 52n));
}
