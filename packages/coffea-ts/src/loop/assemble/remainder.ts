import type { Code, Local, Statement } from "../ir/code.ts";
import type { Callable } from "./callable.ts";
import { abs, add, call, choose, code, eq, local, lt, mul, operation, set, sub, type Term, when, withSign } from "./formulas.ts";

const [x, y, result, a, c] = [local("x"), local("y"), local("result"), local("a"), local("c")];

const isNegative = (of: Term): Code => lt(of, 0);
const differs = (one: Code, other: Code): Code => operation("i32.ne", one, other);

/** The remainder with the sign of `x`. Below twice the divisor it is a difference, which is exact; the engine's function is slow. */
const fmod = (): Statement[] => [
  set(a, abs(x)),
  set(c, abs(y)),
  when(
    lt(a, c),
    [set(result, x)],
    [when(lt(a, mul(2, c)), [set(result, withSign(sub(a, c), x))], [set(result, call("engineFmod", x, y))])],
  ),
];

/** The remainder with the sign of the divisor. */
const mod = (): Statement[] => [
  set(result, call("fmod", x, y)),
  when(
    eq(result, 0),
    [set(result, choose(isNegative(y), -0, 0))],
    [when(differs(isNegative(result), isNegative(y)), [set(result, add(result, y))])],
  ),
];

const isOne = (): Code => eq(x, 1);
const isMinusOneToInfinity = (): Code => operation("i32.and", eq(x, -1), eq(abs(y), Infinity));
/** As IEEE 754 wants it, where the engine's own gives NaN: 1 to any power, and -1 to an infinite one. */
const pow = (): Statement[] => [set(result, choose(operation("i32.or", isOne(), isMinusOneToInfinity()), 1, call("enginePow", x, y)))];

const exp2 = (): Statement[] => [set(result, call("enginePow", 2, x))];

const of =
  (parameters: readonly Local[], body: () => Statement[]): (() => Callable) =>
  () => ({ parameters, body: body(), results: [code(result)] });

export const remaindersAndPowers = {
  fmod: of([x, y], fmod),
  mod: of([x, y], mod),
  pow: of([x, y], pow),
  exp2: of([x], exp2),
} as const satisfies Readonly<Record<string, () => Callable>>;
