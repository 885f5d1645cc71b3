import assert from "node:assert/strict";
import { test } from "node:test";
import { compareBlocks } from "./comparison-blocks.ts";
import { comparisonKernels } from "./kernels.ts";
import type { ComparisonName } from "./names.ts";

const special = [NaN, Infinity, -Infinity, 0, -0, 5e-324, -5e-324, 1, 1 + 2 ** -52, 1e300];
const LENGTH = 3 * 4096 + 5;
const first = Float64Array.from({ length: LENGTH }, (_, i) => special[i % 10]!);
const second = Float64Array.from({ length: LENGTH }, (_, i) => special[Math.floor(i / 10) % 10]!);
const names = Object.keys(comparisonKernels) as ComparisonName[];

for (const name of names) {
  test(`${name} of two columns and with one value, as the plain loop has it`, () => {
    const operands = [{ data: first, step: 1 } as const, { data: second, step: 1 } as const] as const;
    const [out, expected] = [new Uint8Array(LENGTH).fill(9), new Uint8Array(LENGTH)];
    comparisonKernels[name](...operands, expected);
    assert.ok(compareBlocks(name, operands, out));
    assert.deepEqual(out, expected);
    for (const value of special) {
      const literal = { data: Float64Array.of(value), step: 0 } as const;
      comparisonKernels[name](operands[0], literal, expected);
      assert.ok(compareBlocks(name, [operands[0], literal], out));
      assert.deepEqual(out, expected);
    }
  });
}

test("few values and other types are left to the plain loop", () => {
  const short = { data: Float64Array.of(1, 2), step: 1 } as const;
  assert.equal(compareBlocks("eq", [short, short], new Uint8Array(2)), false);
  const floats = { data: Float32Array.from(first), step: 1 } as const;
  assert.equal(compareBlocks("eq", [floats, floats], new Uint8Array(LENGTH)), false);
});
