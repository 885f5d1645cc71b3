import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { GrowingNumbers, GrowingOffsets } from "./growing.ts";

test("numbers keep their values when room is made, and end at their number", () => {
  const numbers = new GrowingNumbers("int64");
  for (let i = 0; i < 1000; i++) {
    numbers.reserve(1);
    numbers.values[numbers.length++] = BigInt(i) as never;
  }
  const values = numbers.finish();
  assert.equal(values.length, 1000);
  assert.ok(values.every((value, i) => value === BigInt(i)));
});

test("offsets add up; more than 2^31 items are refused", () => {
  const offsets = new GrowingOffsets();
  for (let i = 0; i < 600; i++) offsets.push(i % 3);
  const values = offsets.finish();
  assert.deepEqual([values.length, values[0], values[3], values[600]], [601, 0, 3, 600]);
  assert.throws(
    () => offsets.push(0x7fffffff),
    (error) => isCoffeaError(error, "NotSupported"),
  );
});
