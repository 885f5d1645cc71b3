import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, printEntries, printValue, Tuple } from "./print-value.ts";

test("numbers have three digits, texts and records end where the width does", () => {
  assert.deepEqual(
    [1, -0, 0.12345, 1e6, 12_345.6, 1.5e-7, NaN, -Infinity].map((value) => printValue(value, 20)),
    ["1", "-0", "0.123", "1e+06", "1.23e+04", "1.5e-07", "nan", "-inf"],
  );
  assert.equal(printValue("a long text of many words", 12), '"a long t...');
  assert.equal(printValue({ x: 1, y: [1, 2], z: 3 }, 20), "{x: 1, y: [1, 2], ...}");
  assert.equal(printValue(new Tuple([1, null]), 20), "(1, null)");
  assert.equal(cut("12345678", 6), "123...");
});

test("lists show their ends", () => {
  const values = Array.from({ length: 30 }, (_, i) => i);
  assert.equal(printEntries(values, 24, true), "[0, 1, 2, ..., 28, 29]");
  assert.equal(printEntries([1, 2], 24, false), "[1, ..., 2]");
  assert.equal(printEntries([1, 2], 24, true), "[1, 2]");
});
