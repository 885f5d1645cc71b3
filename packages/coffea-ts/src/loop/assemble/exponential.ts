import { graph } from "../../awkward/index.ts";
import type { Code, Statement } from "../ir/code.ts";
import type { Callable } from "./callable.ts";
import {
  abs,
  add,
  call,
  choose,
  chooseEvenly,
  code,
  div,
  eq,
  ge,
  local,
  lt,
  mul,
  operation,
  polynomial,
  powerOfTwo,
  set,
  sub,
  when,
  withInteger,
  withSign,
} from "./formulas.ts";

// The formulas of awkward/math/exponential.ts, in the same order of operations.

const { EXP_ORDINARY, EXP_REDUCED, EXP_TINY, expSeries, LN2_HIGH, LN2_LOW, LOG_CARRY, LOG_HIGH, LOG_LOW, logSeries } =
  graph.math.exponential;

const x = local("x");
const [size, k, high, low, r, t, c, result] = [
  local("size"),
  local("k"),
  local("high"),
  local("low"),
  local("r"),
  local("t"),
  local("c"),
  local("result"),
];

/** What is infinite, 0 or below the normal numbers is the interpreter's function's. */
const exp = (): Callable => ({
  parameters: [x],
  body: [
    set(size, abs(x)),
    when(
      lt(size, EXP_ORDINARY),
      [
        set(k, chooseEvenly(lt(size, EXP_REDUCED), 0, operation("f64.trunc", add(mul(Math.LOG2E, x), withSign(0.5, x))))),
        set(high, sub(x, mul(k, LN2_HIGH))),
        set(low, mul(k, LN2_LOW)),
        set(r, sub(high, low)),
        set(t, mul(r, r)),
        set(c, sub(r, mul(t, polynomial(t, expSeries)))),
        set(result, mul(sub(1, sub(sub(low, div(mul(r, c), sub(2, c))), high)), powerOfTwo(k))),
        set(result, choose(lt(size, EXP_TINY), add(1, x), choose(eq(x, 1), Math.E, result))),
      ],
      [set(result, call("otherExp", x))],
    ),
  ],
  results: [code(result)],
});

const [bits, fraction, carry] = [local("bits", "i64"), local("fraction", "i32"), local("carry", "i32")];
const [f, s, z, w, half] = [local("f"), local("s"), local("z"), local("w"), local("half")];
const high32 = (): Code => operation("i32.wrap_i64", withInteger("i64.shr_u", bits, 32n));
const exponent = (): Code =>
  operation("i32.add", withInteger("i32.sub", withInteger("i32.shr_s", high32(), 20), 1023), withInteger("i32.shr_s", carry, 20));
const highOfNormal = (): Code => operation("i32.or", fraction, withInteger("i32.xor", carry, 0x3ff00000));
const normal = (): Code =>
  operation(
    "f64.reinterpret_i64",
    operation(
      "i64.or",
      withInteger("i64.shl", operation("i64.extend_i32_u", highOfNormal()), 32n),
      withInteger("i64.and", bits, 0xffff_ffffn),
    ),
  );
const isNearOne = (): Code => withInteger("i32.lt_s", withInteger("i32.and", withInteger("i32.add", fraction, 2), 0xfffff), 3);
const hasHalf = (): Code =>
  withInteger(
    "i32.gt_s",
    operation(
      "i32.or",
      withInteger("i32.sub", fraction, LOG_LOW),
      operation("i32.sub", { kind: "constant", type: "i32", value: LOG_HIGH }, fraction),
    ),
    0,
  );

const ofNormal = (): Statement[] => [
  set(bits, operation("i64.reinterpret_f64", x)),
  set(fraction, withInteger("i32.and", high32(), 0xfffff)),
  set(carry, withInteger("i32.and", withInteger("i32.add", fraction, LOG_CARRY), 0x100000)),
  set(k, operation("f64.convert_i32_s", exponent())),
  set(f, sub(normal(), 1)),
  set(low, mul(k, LN2_LOW)),
  set(high, mul(k, LN2_HIGH)),
  when(
    isNearOne(),
    [set(r, mul(mul(f, f), sub(0.5, mul(1 / 3, f)))), set(result, sub(high, sub(sub(r, low), f)))],
    [
      set(s, div(f, add(2, f))),
      set(z, mul(s, s)),
      set(w, mul(z, z)),
      set(
        r,
        add(
          mul(
            z,
            polynomial(
              w,
              logSeries.filter((_, i) => i % 2 === 0),
            ),
          ),
          mul(
            w,
            polynomial(
              w,
              logSeries.filter((_, i) => i % 2 === 1),
            ),
          ),
        ),
      ),
      when(
        hasHalf(),
        [set(half, mul(mul(0.5, f), f)), set(result, sub(high, sub(sub(half, add(mul(s, add(half, r)), low)), f)))],
        [set(result, sub(high, sub(sub(mul(s, sub(f, r)), low), f)))],
      ),
    ],
  ),
];

/** What has no logarithm, and numbers below the normal ones, are the interpreter's function's. */
const log = (): Callable => ({
  parameters: [x],
  body: [when(operation("i32.and", ge(x, 2 ** -1022), lt(x, Infinity)), ofNormal(), [set(result, call("otherLog", x))])],
  results: [code(result)],
});

export const exponentials = { exp, log } as const satisfies Readonly<Record<string, () => Callable>>;
