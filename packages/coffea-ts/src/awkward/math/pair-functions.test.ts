import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWasm } from "../../base/index.ts";
import { isPairName, pairFunctions, TURN } from "./pair-functions.ts";

type Run = Record<string, (first: number, second: number, end: number, step: number) => void>;

test("a turn is four values, and results replace the first operand", () => {
  const { run, buffer } = loadWasm<Run>(pairFunctions, 1024)!;
  const numbers = new Float64Array(buffer);
  numbers.set([1, 2, 3, 4, 5]);
  numbers.set([10, 20, 30, 40], 64);
  run["add"]!(0, 512, TURN, TURN);
  assert.deepEqual([...numbers.subarray(0, 5)], [11, 22, 33, 44, 5]);
  numbers.set([2, 2, 2, 2], 64);
  run["mul"]!(0, 512, 2 * TURN, 0);
  assert.deepEqual([...numbers.subarray(0, 5)], [22, 44, 66, 88, 10]);
});

test("names", () => {
  assert.ok(pairFunctions.every(({ name }) => isPairName(name)));
  assert.equal(isPairName("sin"), false);
  assert.equal(isPairName("toString"), false);
});
