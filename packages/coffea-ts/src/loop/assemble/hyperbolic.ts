import { graph } from "../../awkward/index.ts";
import type { Code, Local, Statement } from "../ir/code.ts";
import type { Callable } from "./callable.ts";
import {
  abs,
  add,
  call,
  choose,
  code,
  div,
  eq,
  floor,
  ge,
  local,
  lt,
  mul,
  neg,
  operation,
  polynomial,
  powerOfTwo,
  set,
  sqrt,
  sub,
  type Term,
  when,
  withSign,
} from "./formulas.ts";

// The formulas of awkward/math/hyperbolic.ts, in the same order of operations.

const { coshSeries, HUGE, LARGE, LN2_HIGH, LN2_LOW, REDUCED_TERMS, sinhSeries } = graph.math.hyperbolic;

const [x, result, sine, small] = [local("x"), local("result"), local("sine"), local("small")];
const [a, e, s, t, c, k, r] = [local("a"), local("e"), local("s"), local("t"), local("c"), local("k"), local("r")];

/** The series of sinh, for arguments of at most 1. */
function smallSinh(of: Local, into: Local): Statement[] {
  const sum = polynomial(t, sinhSeries);
  return [set(t, mul(of, of)), set(into, add(of, mul(of, mul(t, sum))))];
}

/** (e^a + e^−a) / 2 and (e^a − e^−a) / 2 are made of these halves. */
const halves = (): Statement[] => [
  set(k, floor(add(mul(a, Math.LOG2E), 0.5))),
  set(r, sub(sub(a, mul(k, LN2_HIGH)), mul(k, LN2_LOW))),
  set(t, mul(r, r)),
  set(s, add(r, mul(r, mul(t, polynomial(t, sinhSeries.slice(0, REDUCED_TERMS)))))),
  set(c, mul(t, polynomial(t, coshSeries))),
  set(e, mul(add(1, add(s, c)), powerOfTwo(sub(k, 1)))),
  set(small, mul(sub(1, sub(s, c)), powerOfTwo(sub(neg(k), 1)))),
];
/** What both functions are of large numbers. */
const largeHalf = (into: Local): Statement[] => [set(e, call("exp", mul(0.5, a))), set(into, mul(mul(0.5, e), e))];

const sinh = (): Statement[] => [
  set(a, abs(x)),
  when(
    lt(a, 1),
    smallSinh(x, result),
    [
      when(
        lt(a, LARGE),
        [...halves(), set(result, sub(e, small))],
        largeHalf(result),
      ),
      set(result, withSign(result, x)),
    ],
  ),
]; // prettier-ignore

const cosh = (): Statement[] => [set(a, abs(x)), when(lt(a, LARGE), [...halves(), set(result, add(e, small))], largeHalf(result))];

const both = (): Statement[] => [
  set(a, abs(x)),
  when(
    lt(a, LARGE),
    [...halves(), set(result, add(e, small)), when(lt(a, 1), smallSinh(x, sine), [set(sine, withSign(sub(e, small), x))])],
    [...largeHalf(result), set(sine, withSign(result, x))],
  ),
];

const tanh = (): Statement[] => [
  set(a, abs(x)),
  when(
    lt(a, 1),
    [...smallSinh(a, s), set(t, mul(s, s)), set(c, sqrt(add(1, t))), set(result, sub(s, mul(s, div(t, mul(c, add(c, 1))))))],
    [set(result, sub(1, div(2, add(call("exp", mul(2, a)), 1))))],
  ),
  set(result, withSign(result, x)),
];

const expm1 = (): Statement[] => [
  when(
    operation("i32.and", ge(x, -0.5), operation("f64.le", x, 1)),
    [...smallSinh(x, s), set(t, mul(s, s)), set(result, add(s, div(t, add(1, sqrt(add(1, t)))))), when(eq(x, 0), [set(result, x)])],
    [set(result, sub(call("exp", x), 1))],
  ),
];

const log1p = (): Statement[] => [
  set(s, add(1, x)),
  set(c, div(sub(x, sub(s, 1)), s)),
  set(result, x),
  when(operation("f64.ne", s, 1), [set(result, add(call("log", s), choose(lt(abs(c), 1), c, 0)))]),
];

const logOfTwice = (of: Term): Code => add(call("log", of), Math.LN2);

const asinh = (): Statement[] => [
  set(a, abs(x)),
  set(t, mul(a, a)),
  when(lt(a, HUGE), [set(result, call("log1p", add(a, div(t, add(1, sqrt(add(1, t)))))))], [set(result, logOfTwice(a))]),
  set(result, withSign(result, x)),
];

const acosh = (): Statement[] => [
  set(t, sub(x, 1)),
  when(
    lt(x, 1),
    [set(result, NaN)],
    [when(lt(x, HUGE), [set(result, call("log1p", add(t, sqrt(mul(t, add(t, 2))))))], [set(result, logOfTwice(x))])],
  ),
];

const atanh = (): Statement[] => [
  set(a, abs(x)),
  set(result, mul(0.5, call("log1p", div(mul(2, a), sub(1, a))))),
  set(result, withSign(result, x)),
];

const of =
  (body: () => Statement[], results = [result]): (() => Callable) =>
  () => ({ parameters: [x], body: body(), results: results.map(code) });

export const hyperbolics = {
  sinh: of(sinh),
  cosh: of(cosh),
  /** Both of one number. */
  sinhcosh: of(both, [sine, result]),
  tanh: of(tanh),
  expm1: of(expm1),
  log1p: of(log1p),
  asinh: of(asinh),
  acosh: of(acosh),
  atanh: of(atanh),
} as const satisfies Readonly<Record<string, () => Callable>>;
