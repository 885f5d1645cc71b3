import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateCode } from "../../../test/loop/evaluate-code.ts";
import { castValues } from "../../awkward/layouts/cast-values.ts";
import { castCode } from "./cast-code.ts";

const numbers = [
  Number.NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  0.7,
  -0.7,
  128,
  255.9,
  -129,
  40000,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32 + 5,
  2 ** 53 + 2,
  2 ** 63,
  -(2 ** 63),
  3 * 2 ** 63,
  -1e20,
  2 ** 70 + 2 ** 20,
  1e300,
  0.1,
];
const bigs = [0n, 1n, -1n, 200n, 2n ** 31n, -(2n ** 40n) - 3n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n];
const dtypes = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64"] as const;

test("casts store what typed arrays store", () => {
  for (const dtype of dtypes) {
    const to = dtype === "bool" ? "bool" : dtype === "int64" ? "i64" : dtype === "uint64" ? "u64" : "f64";
    const expect = (from: "f64" | "i64" | "u64", value: number | bigint, expected: number | bigint): void => {
      const result = evaluateCode([typeof value === "bigint" ? BigInt.asIntN(64, value) : value], ([x], bind) =>
        castCode(x!, { dtype, from, to }, bind),
      );
      assert.equal(
        typeof result === "bigint" && dtype === "uint64" ? BigInt.asUintN(64, result) : result,
        expected,
        `${from} ${value} to ${dtype}`,
      );
    };
    for (const x of numbers) expect("f64", x, castValues(Float64Array.of(x), dtype)[0]!);
    for (const x of bigs) {
      expect("i64", x, castValues(BigInt64Array.of(x), dtype)[0]!);
      expect("u64", x, castValues(BigUint64Array.of(x), dtype)[0]!);
    }
  }
});
