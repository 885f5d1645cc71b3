import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryFunctions, roundHalfEven, unaryFunctions } from "./functions.ts";
import { computePairs } from "./pair-blocks.ts";

const special = [
  NaN, Infinity, -Infinity, 0, -0, 1, -1, 5e-324, 2 ** -28, 2 ** -29, -(2 ** -28), 0.5, 2.5, -0.3, 1e300, -1e300, 2 ** 52 + 1, 2 ** 52 - 0.5,
  // Bounds of exp: overflow, results without all digits, none at all, and where multiples of ln 2 are taken off.
  709.782712893384, 709.7827128933841, -708.4, -720, -745.13321910194, -745.2, 0.34657359, 0.3465736, 0.34657382965087890625, 1.0397207708,
] as const; // prettier-ignore
const LENGTH = special.length ** 2 + 2 * 2048 + 3;
const spread = (i: number): number => 800 * Math.sin(i * i) ** 3;
const first = Float64Array.from({ length: LENGTH }, (_, i) => (i < special.length ** 2 ? special[i % special.length]! : spread(i)));
const second = Float64Array.from({ length: LENGTH }, (_, i) => special[Math.floor(i / special.length)] ?? spread(i + 0.5));
const column = (data: Float64Array) => ({ data, step: 1 }) as const;
const literal = (value: number) => ({ data: Float64Array.of(value), step: 0 }) as const;

/** Both signs of zero are told apart; one NaN is as good as another. */
function assertSame(out: Float64Array, expected: (i: number) => number): void {
  for (let i = 0; i < LENGTH; i++)
    assert.ok(Object.is(out[i], expected(i)), `of ${first[i]} and ${second[i]}: ${out[i]}, not ${expected(i)}`);
}

for (const name of ["neg", "abs", "sqrt", "square", "reciprocal", "floor", "ceil", "trunc", "round", "exp"] as const)
  test(`${name}: the bits of the function of one number`, () => {
    const out = new Float64Array(LENGTH);
    assert.ok(computePairs(name, [column(first)], out));
    assertSame(out, (i) => unaryFunctions[name](first[i]!));
  });

for (const name of ["add", "sub", "mul", "div", "maximum", "minimum", "hypot"] as const)
  test(`${name} of two columns and with one value: the bits of the function of two numbers`, () => {
    const out = new Float64Array(LENGTH);
    assert.ok(computePairs(name, [column(first), column(second)], out));
    assertSame(out, (i) => binaryFunctions[name](first[i]!, second[i]!));
    for (const value of special.slice(0, 12)) {
      assert.ok(computePairs(name, [column(first), literal(value)], out));
      assertSame(out, (i) => binaryFunctions[name](first[i]!, value));
    }
  });

test("rounding to multiples and fractions", () => {
  const out = new Float64Array(LENGTH);
  assert.ok(computePairs("roundToFraction", [column(first), literal(100)], out));
  assertSame(out, (i) => roundHalfEven(first[i]! * 100) / 100);
  assert.ok(computePairs("roundToMultiple", [column(first), literal(10)], out));
  assertSame(out, (i) => roundHalfEven(first[i]! / 10) * 10);
});

test("few values, other types and other functions are left to the plain loops, and nothing is written", () => {
  const out = new Float64Array(LENGTH);
  assert.equal(computePairs("add", [column(first), column(second)], new Float64Array(8)), false);
  assert.equal(computePairs("sin", [column(first)], out), false);
  assert.equal(computePairs("add", [literal(1), column(second)], out), false);
  assert.equal(computePairs("sqrt", [{ data: Float32Array.from(first), step: 1 }], out), false);
  assert.ok(out.every((value) => value === 0));
});
