import { graph } from "../../awkward/index.ts";
import type { Code, Local, Statement } from "../ir/code.ts";
import type { Callable } from "./callable.ts";
import {
  abs,
  add,
  call,
  chooseEvenly,
  code,
  eq,
  local,
  lt,
  mul,
  negatedBy,
  operation,
  polynomial,
  set,
  sub,
  when,
  withInteger,
  withSign,
} from "./formulas.ts";

// The formulas of awkward/math/sine.ts, in the same order of operations.

const { COARSE, COARSEST, cosineSeries, LARGE, LARGEST_PART, near, pieces, QUARTER, rests, ROUNDER, sineSeries, TWO_OVER_PI } =
  graph.math.sine;

const x = local("x");
const [size, high, low, z] = [local("size"), local("high"), local("low"), local("z")];
const [quarters, difference, rest, before, piece] = ["quarters", "difference", "rest", "before", "piece"].map((name) => local(name)) as [
  Local,
  Local,
  Local,
  Local,
  Local,
];
const [turn, part, sine, cosine, tail, sum] = [
  local("turn", "i32"),
  local("part"),
  local("sine"),
  local("cosine"),
  local("tail"),
  local("sum"),
];

const nextPiece = (k: number): Statement[] => [
  set(before, difference),
  set(piece, mul(quarters, pieces[k]!)),
  set(difference, sub(before, piece)),
  set(rest, sub(mul(quarters, rests[k]!), sub(sub(before, difference), piece))),
  set(high, sub(difference, rest)),
];
const isNear = (k: number): Code => lt(abs(high), mul(size, near[k]!));

/** Takes quarter turns off. */
const reduce = (): Statement[] => [
  set(sum, add(mul(size, TWO_OVER_PI), ROUNDER)),
  set(quarters, sub(sum, ROUNDER)),
  set(difference, sub(size, mul(quarters, pieces[0]!))),
  set(rest, mul(quarters, rests[0]!)),
  set(high, sub(difference, rest)),
  when(isNear(0), [...nextPiece(1), when(isNear(1), nextPiece(2))]),
  set(low, sub(sub(difference, high), rest)),
  set(turn, operation("i32.wrap_i64", operation("i64.reinterpret_f64", sum))),
  set(z, mul(high, high)),
];

const [firstTerm, ...otherTerms] = sineSeries as [number, ...number[]];

/** The sine of the angle in two parts; without quarter turns, which leaves one part, it is rounded less often. Both cost less than a branch that is taken now and then. */
const reducedSine = (): Statement[] => [
  set(tail, polynomial(z, otherTerms)),
  set(rest, mul(z, high)),
  set(
    sine,
    chooseEvenly(
      eq(quarters, 0),
      add(high, mul(rest, add(firstTerm, mul(z, tail)))),
      sub(high, sub(sub(mul(z, sub(mul(0.5, low), mul(rest, tail))), low), mul(rest, firstTerm))),
    ),
  ),
];

const quarterOf = (): Code =>
  operation(
    "f64.reinterpret_i64",
    withInteger("i64.and", withInteger("i64.sub", operation("i64.reinterpret_f64", abs(high)), BigInt(QUARTER) << 32n), -(1n << 32n)),
  );

/** The cosine of the angle in two parts. */
const reducedCosine = (): Statement[] => [
  set(part, chooseEvenly(lt(abs(high), COARSE), 0, chooseEvenly(lt(abs(high), COARSEST), quarterOf(), LARGEST_PART))),
  set(tail, mul(z, polynomial(z, cosineSeries))),
  set(cosine, sub(sub(1, part), sub(sub(mul(0.5, z), part), sub(mul(z, tail), mul(high, low))))),
];

const isOdd = (): Code => withInteger("i32.and", turn, 1);
const signOfCosine = (): Code => withInteger("i32.add", turn, 1);
/** The product with 1 or -1 is exact, and keeps the sign of zero. */
const withSignOfAngle = (of: Code): Code => mul(of, withSign(1, x));

/** Steps for angles that are reduced here; others, which are rare, are the interpreter's function's. */
const ordinary = (steps: readonly Statement[], others: readonly Statement[]): Statement[] => [
  set(size, abs(x)),
  when(lt(size, LARGE), [...reduce(), ...steps], others),
];

const sin = (): Callable => ({
  parameters: [x],
  body: ordinary(
    [when(isOdd(), [...reducedCosine(), set(sine, cosine)], reducedSine()), set(sine, withSignOfAngle(negatedBy(sine, code(turn), 1)))],
    [set(sine, call("otherSin", x))],
  ),
  results: [code(sine)],
});

const cos = (): Callable => ({
  parameters: [x],
  body: ordinary(
    [when(isOdd(), [...reducedSine(), set(cosine, sine)], reducedCosine()), set(cosine, negatedBy(cosine, signOfCosine(), 1))],
    [set(cosine, call("otherCos", x))],
  ),
  results: [code(cosine)],
});

/** The sine and the cosine of one angle, which is reduced once. */
const sincos = (): Callable => ({
  parameters: [x],
  body: ordinary(
    [
      ...reducedSine(),
      ...reducedCosine(),
      set(tail, chooseEvenly(isOdd(), cosine, sine)),
      set(cosine, negatedBy(chooseEvenly(isOdd(), sine, cosine), signOfCosine(), 1)),
      set(sine, withSignOfAngle(negatedBy(tail, code(turn), 1))),
    ],
    [set(sine, call("otherSin", x)), set(cosine, call("otherCos", x))],
  ),
  results: [code(sine), code(cosine)],
});

export const sines = { sin, cos, sincos } as const satisfies Readonly<Record<string, () => Callable>>;
