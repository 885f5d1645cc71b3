import assert from "node:assert/strict";
import { test } from "node:test";
import { exactNumbers, integersOnly } from "./numbers.ts";

test("64-bit integers are exact or an error", () => {
  assert.deepEqual([...exactNumbers(BigInt64Array.of(3n, -(2n ** 60n)), "x")], [3, -(2 ** 60)]);
  assert.throws(() => exactNumbers([1n, 2n ** 60n + 1n], 'axis "event"'), {
    code: "BadArgument",
    message: /1152921504606846977 \(entry 1\) for axis "event"/,
  });
});

test("integers only", () => {
  assert.deepEqual([...integersOnly(Float64Array.of(1, -2), "x", "")], [1, -2]);
  assert.throws(() => integersOnly(Float64Array.of(1, Infinity), "x", "It takes integers."), {
    code: "BadArgument",
    message: /Infinity \(entry 1\)/,
  });
});
