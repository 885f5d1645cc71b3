import assert from "node:assert/strict";
import { test } from "node:test";
import { bigBinary, bigComparison, type BigOperand, bigUnary, mixedComparison } from "./big-kernels.ts";

const max = 2n ** 63n - 1n;
const column = (...values: bigint[]): BigOperand => ({ data: BigInt64Array.from(values), step: 1 });
const literal = (value: bigint): BigOperand => ({ data: BigInt64Array.of(value), step: 0 });

test("results wrap around at 64 bits, signed and unsigned", () => {
  const out = new BigInt64Array(2);
  bigBinary("add", column(max, 1n), literal(1n), out);
  assert.deepEqual([...out], [-max - 1n, 2n]);
  bigBinary("mul", column(max, 3n), literal(2n), out);
  assert.deepEqual([...out], [-2n, 6n]);
  const unsigned = new BigUint64Array(1);
  bigBinary("sub", { data: BigUint64Array.of(1n), step: 1 }, { data: BigUint64Array.of(2n), step: 0 }, unsigned);
  assert.deepEqual([...unsigned], [2n ** 64n - 1n]);
  bigUnary("neg", BigInt64Array.of(-max - 1n), out.subarray(0, 1));
  assert.equal(out[0], -max - 1n);
  bigUnary("square", BigInt64Array.of(-3n), out.subarray(0, 1));
  assert.equal(out[0], 9n);
  bigBinary("floorDivide", column(-7n, 7n), literal(2n), out);
  assert.deepEqual([...out], [-4n, 3n]);
});

test("comparisons are exact, with numbers too", () => {
  const out = new Uint8Array(2);
  bigComparison("lt", column(max - 1n, max), literal(max), out);
  assert.deepEqual([...out], [1, 0]);
  bigComparison("ne", column(1n, 2n), column(1n, 1n), out);
  assert.deepEqual([...out], [0, 1]);
  mixedComparison("ge", column(3n, 2n ** 53n + 1n), { data: [2.5, 2 ** 53], step: 1 }, out);
  assert.deepEqual([...out], [1, 1]);
  mixedComparison("eq", column(2n ** 53n, 2n ** 53n + 1n), { data: [2 ** 53], step: 0 }, out);
  assert.deepEqual([...out], [1, 0]);
});
