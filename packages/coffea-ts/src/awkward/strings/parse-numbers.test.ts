import assert from "node:assert/strict";
import { test } from "node:test";
import { stringLayout } from "../layouts/make.ts";
import { parseNumbers } from "./parse-numbers.ts";

test("texts are read as Python reads numbers", () => {
  const read = (texts: string[], dtype: "float64" | "int64" | "uint8"): unknown[] => [
    ...parseNumbers(stringLayout(texts), dtype, () => "x").data,
  ];
  assert.deepEqual(read(["1", " 2.5\n", "-1e3", "+.5", "nan", "-inf", "1_0.", "Infinity"], "float64"), [
    1,
    2.5,
    -1000,
    0.5,
    NaN,
    -Infinity,
    10,
    Infinity,
  ]);
  assert.deepEqual(read(["-9223372036854775808", "+1 "], "int64"), [-(2n ** 63n), 1n]);
  for (const [text, dtype, why] of [
    ["x", "float64", "is no number"],
    ["0x1", "float64", "is no number"],
    ["", "float64", "is no number"],
    ["1.5", "int64", "is no whole number"],
    ["256", "uint8", "is out of the range of uint8"],
  ] as const)
    assert.throws(() => read([text], dtype), new RegExp(`found "${text}" in x, which ${why}`));
});
