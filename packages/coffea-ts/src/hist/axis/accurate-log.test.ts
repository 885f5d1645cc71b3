import assert from "node:assert/strict";
import { test } from "node:test";
import { accurateExp, accurateLog, accuratePow } from "./accurate-log.ts";

// log and exp of float64 values to 40 digits, rounded to the nearest float64 (by a program with arbitrary precision).
const logs: [number, number][] = [
  [0.2, -1.6094379124341003],
  [200, 5.298317366548036],
  [2, Math.LN2],
  [10, Math.LN10],
  [0.1, -2.3025850929940455],
  [1.0000001, 9.999999505838704e-8],
  [91.1876, 4.512918922923938],
  [3.0969, 1.130401611157517],
  [1e-200, -460.51701859880916],
  [123456789.123, 18.631401767164316],
];
const exps: [number, number][] = [
  [1, Math.E],
  [-1.6094379124341003, 0.2],
  [5.298317366548036, 199.99999999999991],
  [0.5, 1.6487212707001282],
  [-20.25, 1.6052280551856116e-9],
  [1e-9, 1.000000001],
  [100.125, 3.0460357809113723e43],
];

test("logarithms are rounded to the nearest float64", () => {
  for (const [x, expected] of logs) assert.equal(accurateLog(x), expected, `log(${x})`);
});

test("exponentials are rounded to the nearest float64", () => {
  for (const [y, expected] of exps) assert.equal(accurateExp(y), expected, `exp(${y})`);
});

test("values outside the normal positive range are as with Math", () => {
  assert.equal(accurateLog(0), -Infinity);
  assert.equal(accurateLog(Infinity), Infinity);
  assert.ok(Number.isNaN(accurateLog(-1)));
  assert.ok(Number.isNaN(accurateLog(NaN)));
  assert.equal(accurateLog(1), 0);
  assert.equal(accurateExp(-Infinity), 0);
  assert.equal(accurateExp(Infinity), Infinity);
  assert.ok(Number.isNaN(accurateExp(NaN)));
  assert.equal(accurateExp(0), 1);
});

test("never more than a unit in the last place away from Math, and growing", () => {
  let last = -Infinity;
  for (let i = 1; i < 20_000; i++) {
    const x = i * 0.0137;
    const log = accurateLog(x);
    assert.ok(Math.abs(log - Math.log(x)) <= 2 ** -52 * Math.max(Math.abs(log), 2 ** -30), `log(${x})`);
    assert.ok(log > last);
    last = log;
  }
});

test("powers are rounded to the nearest: against exact arithmetic of rational powers", () => {
  // The cube of a float64, rounded by BigInt arithmetic, is what accuratePow(x, 3) has to give; and roots go back.
  for (let i = 1; i <= 2000; i++) {
    const x = 2 ** 52 + Math.imul(i, 0x9e3779b1) * 1e5 + i;
    const cube = BigInt(x) ** 3n;
    assert.equal(accuratePow(x, 3), Number(cube));
    const root = accuratePow(x, 0.5);
    assert.equal(root, Math.sqrt(x));
  }
  assert.deepEqual(
    [accuratePow(-2, 3), accuratePow(-2, 2), accuratePow(-2, 0.5), accuratePow(0, -1), accuratePow(0, 3)],
    [-8, 4, NaN, Infinity, 0],
  );
  assert.deepEqual([accuratePow(Infinity, 0.5), accuratePow(NaN, 2), accuratePow(1, 7.5)], [Infinity, NaN, 1]);
});
