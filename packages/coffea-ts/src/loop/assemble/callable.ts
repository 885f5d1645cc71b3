import { graph } from "../../awkward/index.ts";
import type { Code, Local, Statement } from "../ir/code.ts";
import type { CallName, Operation } from "../ir/operations.ts";

const { binaryFunctions, hyperbolic, unaryFunctions } = graph.math;

/** A function of float64 that loops call and that no instruction is, in the language of loops. */
export interface Callable {
  readonly parameters: readonly Local[];
  readonly body: readonly Statement[];
  readonly result: Code;
}

const x: Local = { type: "f64", name: "x" };
const y: Local = { type: "f64", name: "y" };
const result: Local = { type: "f64", name: "result" };
const get = (local: Local): Code => ({ kind: "get", local });
const number = (value: number): Code => ({ kind: "constant", type: "f64", value });
const operation = (op: Operation, ...inputs: readonly Code[]): Code => ({ kind: "operation", op, inputs });
/** Callables call the engine's functions by names of their own, too. */
const call = (name: CallName | EngineName, ...inputs: readonly Code[]): Code => ({ kind: "call", name: name as CallName, inputs });
const set = (local: Local, value: Code): Statement => ({ kind: "set", local, value });
const choose = (condition: Code, yes: Code, no: Code): Code => ({ kind: "choose", type: "f64", condition, yes, no });
const when = (condition: Code, yes: readonly Statement[], no: readonly Statement[] = []): Statement => ({ kind: "if", condition, yes, no });
const add = (a: Code, b: Code): Code => operation("f64.add", a, b);
const sub = (a: Code, b: Code): Code => operation("f64.sub", a, b);
const mul = (a: Code, b: Code): Code => operation("f64.mul", a, b);
const div = (a: Code, b: Code): Code => operation("f64.div", a, b);
const abs = (a: Code): Code => operation("f64.abs", a);
const sqrt = (a: Code): Code => operation("f64.sqrt", a);
const lt = (a: Code, b: Code): Code => operation("f64.lt", a, b);
const eq = (a: Code, b: Code): Code => operation("f64.eq", a, b);
const withSign = (a: Code, b: Code): Code => operation("f64.copysign", a, b);
const plusOne = (a: Code): Code => add(number(1), a);

const local = (name: string): Local => ({ type: "f64", name });
const [a, e, s, t, c] = [local("a"), local("e"), local("s"), local("t"), local("c")];
const [k, r] = [local("k"), local("r")];

/** A polynomial in local t, the constant term first. */
function horner(series: readonly number[]): Code {
  return series.reduceRight<Code | null>((rest, term) => (rest === null ? number(term) : add(mul(rest, get(t)), number(term))), null)!;
}

/** The series of sinh, for arguments of at most 1. See hyperbolic.ts for this and what follows. */
function smallSinh(of: Local, into: Local): Statement[] {
  const sum = horner(hyperbolic.sinhSeries);
  return [set(t, mul(get(of), get(of))), set(into, add(get(of), mul(get(of), mul(get(t), sum))))];
}

/** 2 to the power `n`, a whole number in the range of exponents. */
function powerOfTwo(n: Code): Code {
  const biased = operation("i64.trunc_sat_f64_s", add(n, number(1023)));
  return operation("f64.reinterpret_i64", operation("i64.shl", biased, { kind: "constant", type: "i64", value: 52 }));
}

/** (e^a ∓ e^−a) / 2. */
function halfOfBoth(combine: (large: Code, small: Code) => Code): Statement[] {
  const { coshSeries, LN2_HIGH, LN2_LOW, REDUCED_TERMS, sinhSeries } = hyperbolic;
  const large = mul(plusOne(add(get(s), get(c))), powerOfTwo(sub(get(k), number(1))));
  const small = mul(sub(number(1), sub(get(s), get(c))), powerOfTwo(sub(operation("f64.neg", get(k)), number(1))));
  return [
    set(k, operation("f64.floor", add(mul(get(a), number(Math.LOG2E)), number(0.5)))),
    set(r, sub(sub(get(a), mul(get(k), number(LN2_HIGH))), mul(get(k), number(LN2_LOW)))),
    set(t, mul(get(r), get(r))),
    set(s, add(get(r), mul(get(r), mul(get(t), horner(sinhSeries.slice(0, REDUCED_TERMS)))))),
    set(c, mul(get(t), horner(coshSeries))),
    set(result, combine(large, small)),
  ];
}

const sinh: readonly Statement[] = [
  set(a, abs(get(x))),
  when(
    lt(get(a), number(1)),
    smallSinh(x, result),
    [
      when(
        lt(get(a), number(hyperbolic.LARGE)),
        halfOfBoth(sub),
        [set(e, call("exp", mul(number(0.5), get(a)))), set(result, mul(mul(number(0.5), get(e)), get(e)))],
      ),
      set(result, withSign(get(result), get(x))),
    ],
  ),
]; // prettier-ignore

const cosh: readonly Statement[] = [
  set(a, abs(get(x))),
  when(lt(get(a), number(hyperbolic.LARGE)), halfOfBoth(add), [
    set(e, call("exp", mul(number(0.5), get(a)))),
    set(result, mul(mul(number(0.5), get(e)), get(e))),
  ]),
];

const tanh: readonly Statement[] = [
  set(a, abs(get(x))),
  when(
    lt(get(a), number(1)),
    [
      ...smallSinh(a, s),
      set(t, mul(get(s), get(s))),
      set(c, sqrt(plusOne(get(t)))),
      set(result, sub(get(s), mul(get(s), div(get(t), mul(get(c), add(get(c), number(1))))))),
    ],
    [set(result, sub(number(1), div(number(2), add(call("exp", mul(number(2), get(a))), number(1)))))],
  ),
  set(result, withSign(get(result), get(x))),
];

const expm1: readonly Statement[] = [
  when(
    operation("i32.and", operation("f64.ge", get(x), number(-0.5)), operation("f64.le", get(x), number(1))),
    [
      ...smallSinh(x, s),
      set(t, mul(get(s), get(s))),
      set(result, add(get(s), div(get(t), plusOne(sqrt(plusOne(get(t))))))),
      when(eq(get(x), number(0)), [set(result, get(x))]),
    ],
    [set(result, sub(call("exp", get(x)), number(1)))],
  ),
];

const log1p: readonly Statement[] = [
  set(s, plusOne(get(x))),
  set(c, div(sub(get(x), sub(get(s), number(1))), get(s))),
  set(result, get(x)),
  when(operation("f64.ne", get(s), number(1)), [
    set(result, add(call("log", get(s)), choose(lt(abs(get(c)), number(1)), get(c), number(0)))),
  ]),
];

const logOfTwice = (of: Code): Code => add(call("log", of), number(Math.LN2));

const asinh: readonly Statement[] = [
  set(a, abs(get(x))),
  set(t, mul(get(a), get(a))),
  when(
    lt(get(a), number(hyperbolic.HUGE)),
    [set(result, call("log1p", add(get(a), div(get(t), plusOne(sqrt(plusOne(get(t))))))))],
    [set(result, logOfTwice(get(a)))],
  ),
  set(result, withSign(get(result), get(x))),
];

const acosh: readonly Statement[] = [
  set(t, sub(get(x), number(1))),
  when(
    lt(get(x), number(1)),
    [set(result, number(NaN))],
    [
      when(
        lt(get(x), number(hyperbolic.HUGE)),
        [set(result, call("log1p", add(get(t), sqrt(mul(get(t), add(get(t), number(2)))))))],
        [set(result, logOfTwice(get(x)))],
      ),
    ],
  ),
];

const atanh: readonly Statement[] = [
  set(a, abs(get(x))),
  set(result, mul(number(0.5), call("log1p", div(mul(number(2), get(a)), sub(number(1), get(a)))))),
  set(result, withSign(get(result), get(x))),
];

const isNegative = (of: Code): Code => lt(of, number(0));
const differs = (one: Code, other: Code): Code => operation("i32.ne", one, other);

/** The remainder with the sign of `x`. Below twice the divisor it is a difference, which is exact; the engine's function is slow. */
const fmod: readonly Statement[] = [
  set(a, abs(get(x))),
  set(c, abs(get(y))),
  when(
    lt(get(a), get(c)),
    [set(result, get(x))],
    [
      when(
        lt(get(a), mul(number(2), get(c))),
        [set(result, withSign(sub(get(a), get(c)), get(x)))],
        [set(result, call("engineFmod", get(x), get(y)))],
      ),
    ],
  ),
];

/** The remainder with the sign of the divisor. */
const mod: readonly Statement[] = [
  set(result, call("fmod", get(x), get(y))),
  when(
    eq(get(result), number(0)),
    [set(result, choose(isNegative(get(y)), number(-0), number(0)))],
    [when(differs(isNegative(get(result)), isNegative(get(y))), [set(result, add(get(result), get(y)))])],
  ),
];

const isOne = eq(get(x), number(1));
const isMinusOneToInfinity = operation("i32.and", eq(get(x), number(-1)), eq(abs(get(y)), number(Infinity)));
/** As IEEE 754 wants it, where the engine's own gives NaN: 1 to any power, and -1 to an infinite one. */
const pow: readonly Statement[] = [
  set(result, choose(operation("i32.or", isOne, isMinusOneToInfinity), number(1), call("enginePow", get(x), get(y)))),
];

const exp2: readonly Statement[] = [set(result, call("enginePow", number(2), get(x)))];

const one = (body: readonly Statement[]): Callable => ({ parameters: [x], body, result: get(result) });
const two = (body: readonly Statement[]): Callable => ({ parameters: [x, y], body, result: get(result) });

/** Functions that are written out in each module. */
export const callables: Readonly<Partial<Record<CallName, Callable>>> = {
  sinh: one(sinh),
  cosh: one(cosh),
  tanh: one(tanh),
  expm1: one(expm1),
  log1p: one(log1p),
  asinh: one(asinh),
  acosh: one(acosh),
  atanh: one(atanh),
  exp2: one(exp2),
  fmod: two(fmod),
  mod: two(mod),
  pow: two(pow),
};

/**
 * Functions that modules import. V8 calls those that it knows directly (sin, cos, tan, asin, acos, atan, exp, log, pow, atan2); each call of another one costs
 * some 40 ns, for its numbers are boxed.
 */
export const engineFunctions = {
  sin: unaryFunctions.sin,
  cos: unaryFunctions.cos,
  tan: unaryFunctions.tan,
  asin: unaryFunctions.asin,
  acos: unaryFunctions.acos,
  atan: unaryFunctions.atan,
  exp: unaryFunctions.exp,
  log: unaryFunctions.log,
  atan2: binaryFunctions.atan2,
  enginePow: Math.pow,
  log10: unaryFunctions.log10,
  log2: unaryFunctions.log2,
  cbrt: unaryFunctions.cbrt,
  engineFmod: binaryFunctions.fmod,
  floorDivide: binaryFunctions.floorDivide,
  logaddexp: binaryFunctions.logaddexp,
} as const satisfies Readonly<Record<string, (x: number, y: number) => number>>;
export type EngineName = keyof typeof engineFunctions;
