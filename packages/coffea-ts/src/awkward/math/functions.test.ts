import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryFunctions, floorMod, power, roundHalfEven, testFunctions, unaryFunctions } from "./functions.ts";
import { binaryNames, testNames, unaryNames } from "./names.ts";

test("halves round to the even neighbour, and the sign of zero stays", () => {
  assert.deepEqual([0.5, 1.5, 2.5, -0.5, -1.5, 0.49, -2.51].map(roundHalfEven), [0, 2, 2, -0, -2, 0, -3]);
  assert.deepEqual([-0, 0, Infinity, NaN, 2 ** 52 + 1, -(2 ** 60)].map(roundHalfEven), [-0, 0, Infinity, NaN, 2 ** 52 + 1, -(2 ** 60)]);
});

test("a remainder has the sign of the divisor", () => {
  assert.deepEqual([floorMod(7, 3), floorMod(-7, 3), floorMod(7, -3), floorMod(-7, -3)], [1, 2, -2, -1]);
  assert.deepEqual([floorMod(6, 3), floorMod(-6, 3), floorMod(6, -3)], [0, 0, -0]);
  assert.deepEqual([floorMod(1, 0), floorMod(0, 0), floorMod(NaN, 2), floorMod(2, NaN)], [NaN, NaN, NaN, NaN]);
  assert.deepEqual([floorMod(5, Infinity), floorMod(-5, Infinity)], [5, Infinity]);
});

test("powers of 1 and -1 follow IEEE 754", () => {
  assert.deepEqual([power(1, NaN), power(1, Infinity), power(-1, Infinity), power(-1, -Infinity)], [1, 1, 1, 1]);
  assert.deepEqual([power(NaN, 0), power(2, 10), power(-8, 1 / 3), power(0, -1)], [1, 1024, NaN, Infinity]);
});

test("NaN wins in maximum and minimum, from either side", () => {
  const { maximum, minimum } = binaryFunctions;
  assert.deepEqual([maximum(NaN, 1), maximum(1, NaN), minimum(NaN, 1), minimum(1, NaN)], [NaN, NaN, NaN, NaN]);
  assert.deepEqual([maximum(1, 2), maximum(2, 1), minimum(1, 2), minimum(2, 1)], [2, 2, 1, 1]);
});

test("questions about special values", () => {
  const ask = (x: number): boolean[] => testNames.map((name) => testFunctions[name](x));
  assert.deepEqual(ask(NaN), [true, false, false, false, false, false]);
  assert.deepEqual(ask(1), [false, true, false, false, false, false]);
  assert.deepEqual(ask(-Infinity), [false, false, true, false, true, true]);
  assert.deepEqual(ask(-0), [false, true, false, false, false, true]);
});

test("every name has its function, and a NaN stays NaN", () => {
  for (const name of unaryNames) assert.equal(unaryFunctions[name](NaN), NaN, name);
  const passes = new Set(["fmax", "fmin"]);
  for (const name of binaryNames) assert.equal(binaryFunctions[name](NaN, 2), passes.has(name) ? 2 : NaN, name);
});

test("values at a point", () => {
  assert.deepEqual(
    [unaryFunctions.neg(0), unaryFunctions.sign(-3), unaryFunctions.log2(8), unaryFunctions.sqrt(-1), binaryFunctions.hypot(3, 4)],
    [-0, -1, 3, NaN, 5],
  );
  assert.deepEqual([binaryFunctions.div(1, 0), binaryFunctions.sub(1, 3), binaryFunctions.atan2(0, -1)], [Infinity, -2, Math.PI]);
});

test("division towards minus infinity, and signs of zero", () => {
  const { floorDivide, copysign, heaviside, logaddexp } = binaryFunctions;
  assert.deepEqual(
    [floorDivide(7, 2), floorDivide(-7, 2), floorDivide(1, 0), floorDivide(-0, 3), floorDivide(0.6, 0.2)],
    [3, -4, Infinity, -0, 2],
  );
  assert.deepEqual([copysign(3, -0), copysign(-3, 1), copysign(-0, 1)], [-3, 3, 0]);
  assert.deepEqual([heaviside(0, 0.5), heaviside(-1, 9), heaviside(1, 9)], [0.5, 0, 1]);
  assert.deepEqual([logaddexp(-Infinity, -Infinity), logaddexp(1000, 1000), logaddexp(0, -Infinity)], [-Infinity, 1000 + Math.LN2, 0]);
});
