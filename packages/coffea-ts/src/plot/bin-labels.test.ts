import assert from "node:assert/strict";
import { test } from "node:test";
import { contentText } from "./bin-labels.ts";

test("significant digits, but all before the point; powers of ten for the very large and small", () => {
  const texts = [0, 12, -3, 9123.4, 2.34567, 0.001234, 123456, 1.5e-7, NaN].map((value) => contentText(value, 3));
  assert.deepEqual(texts, ["0", "12", "−3", "9123", "2.35", "0.00123", "$1.23\\times10^{5}$", "$1.5\\times10^{-7}$", "NaN"]);
});
