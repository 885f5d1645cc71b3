import assert from "node:assert/strict";
import { test } from "node:test";
import { bigBinaryFunctions, bigComparisons, bigUnaryFunctions } from "./big-functions.ts";

const { div, mod, pow, maximum, minimum } = bigBinaryFunctions as Record<string, (x: bigint, y: bigint) => bigint>;

test("division and remainder go towards minus infinity", () => {
  const pairs: [bigint, bigint][] = [
    [7n, 2n],
    [-7n, 2n],
    [7n, -2n],
    [-7n, -2n],
    [-6n, 2n],
  ];
  assert.deepEqual(
    pairs.map(([x, y]) => [div!(x, y), mod!(x, y)]),
    [
      [3n, 1n],
      [-4n, 1n],
      [-4n, -1n],
      [3n, -1n],
      [-3n, 0n],
    ],
  );
});

test("a divisor of 0 gives 0", () => {
  assert.equal(div!(5n, 0n), 0n);
  assert.equal(mod!(5n, 0n), 0n);
});

test("powers keep the low 64 bits, with a sign", () => {
  assert.equal(pow!(3n, 5n), 243n);
  assert.equal(pow!(-2n, 3n), -8n);
  assert.equal(pow!(9n, 0n), 1n);
  assert.equal(pow!(2n, 63n), -(2n ** 63n));
  assert.equal(pow!(2n, 64n), 0n);
  assert.equal(pow!(3n, 50n), BigInt.asIntN(64, 3n ** 50n));
});

test("a negative power is refused", () => {
  assert.throws(() => pow!(2n, -1n), { code: "BadArgument", message: /2 to the power -1/ });
});

test("one operand: sign, size, opposite", () => {
  const { neg, abs, sign } = bigUnaryFunctions;
  assert.deepEqual([neg!(5n), abs!(-5n), abs!(5n), sign!(-9n), sign!(0n), sign!(9n)], [-5n, 5n, 5n, -1n, 0n, 1n]);
});

test("comparisons see a difference of one beyond 2^53", () => {
  const [x, y] = [2n ** 53n, 2n ** 53n + 1n];
  assert.deepEqual(
    (["eq", "ne", "lt", "le", "gt", "ge"] as const).map((name) => [bigComparisons[name](x, y), bigComparisons[name](x, x)]),
    [
      [false, true],
      [true, false],
      [true, false],
      [true, true],
      [false, false],
      [false, true],
    ],
  );
  assert.deepEqual([maximum!(x, y), minimum!(x, y)], [y, x]);
});
