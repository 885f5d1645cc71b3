import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateCode } from "../../../test/loop/evaluate-code.ts";
import { bigBinaryFunctions, bigComparisons, bigUnaryFunctions } from "../../awkward/math/big-functions.ts";
import { bigMath } from "./big-math-code.ts";

const some = [0n, 1n, -1n, 2n, -7n, 5n, 2n ** 62n, 2n ** 63n - 1n, -(2n ** 63n), 10n ** 15n];

for (const type of ["i64", "u64"] as const)
  test(`operations on ${type} are the interpreter's`, () => {
    const as = (bits: number, value: bigint): bigint => (type === "u64" ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value));
    const run = (name: string, x: bigint, y: bigint): number | bigint => {
      const result = evaluateCode([BigInt.asIntN(64, x), BigInt.asIntN(64, y)], (codes, bind) =>
        bigMath(name as "add", type, codes as [never, never], bind),
      );
      return typeof result === "bigint" ? as(64, result) : result;
    };
    for (const [x, y] of some.flatMap((x) => some.map((y) => [as(64, x), as(64, y)] as const))) {
      for (const [name, apply] of Object.entries(bigBinaryFunctions))
        if (name !== "pow") assert.equal(run(name, x, y), as(64, apply!(x, y)), `${name}(${x}, ${y})`);
      for (const [name, apply] of Object.entries(bigUnaryFunctions)) assert.equal(run(name, x, y), as(64, apply!(x)), `${name}(${x})`);
      for (const [name, apply] of Object.entries(bigComparisons)) assert.equal(run(name, x, y), Number(apply(x, y)), `${name}(${x}, ${y})`);
    }
  });
