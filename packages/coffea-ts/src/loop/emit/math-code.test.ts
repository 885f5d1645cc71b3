import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateCode } from "../../../test/loop/evaluate-code.ts";
import { isCloseKernel, nanToNumKernel, roundToKernel } from "../../awkward/math/fused-kernels.ts";
import { binaryFunctions, testFunctions, unaryFunctions } from "../../awkward/math/functions.ts";
import type { Operand } from "../../awkward/math/kernels.ts";
import { mathCode } from "./math-code.ts";

const odd = [
  Number.NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2.5,
  -2.5,
  2 ** 52,
  -(2 ** 53) - 2,
  1e308,
  -1e308,
  5e-324,
  0.1,
  -7.3,
];

function run(name: Parameters<typeof mathCode>[0], inputs: readonly number[]): number {
  return Number(evaluateCode(inputs, (codes, bind) => mathCode(name, "f64", codes, bind)));
}

test("functions of one number are the interpreter's, to the bit", () => {
  for (const [name, apply] of Object.entries(unaryFunctions))
    for (const x of odd) assert.equal(run(name as "neg", [x]), apply(x), `${name}(${x})`);
  for (const [name, apply] of Object.entries(testFunctions))
    for (const x of odd) assert.equal(run(name as "isnan", [x]), Number(apply(x)), `${name}(${x})`);
});

test("functions of two numbers are the interpreter's, to the bit", () => {
  for (const [name, apply] of Object.entries(binaryFunctions))
    for (const x of odd) for (const y of odd) assert.equal(run(name as "add", [x, y]), apply(x, y), `${name}(${x}, ${y})`);
});

test("functions with parameters are the interpreter's", () => {
  const operand = (value: number): Operand => ({ data: Float64Array.of(value), step: 0 });
  const kernel = (
    apply: (operands: readonly Operand[], out: never) => void,
    out: Float64Array | Uint8Array,
    inputs: readonly number[],
  ): number => {
    apply(inputs.map(operand), out as never);
    return out[0]!;
  };
  for (const x of odd) {
    const [fill, places] = [
      [x, 7, 8, 9],
      [x, 100, 1],
    ];
    assert.equal(run("nanToNum", fill), kernel(nanToNumKernel, new Float64Array(1), fill));
    for (const multiply of [0, 1])
      assert.equal(run("roundTo", [x, 100, multiply]), kernel(roundToKernel, new Float64Array(1), [x, 100, multiply]));
    assert.equal(run("roundTo", places), kernel(roundToKernel, new Float64Array(1), places));
    for (const y of odd)
      for (const nans of [0, 1]) {
        const inputs = [x, y, 0.1, 0.5, nans];
        assert.equal(run("isClose", inputs), kernel(isCloseKernel, new Uint8Array(1), inputs), inputs.join());
      }
  }
});
