import assert from "node:assert/strict";
import { test } from "node:test";
import { logicKernel, notKernel } from "./logic-kernels.ts";
import type { LogicName } from "./names.ts";

const apply: Readonly<Record<LogicName, (a: number, b: number) => number>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};
const pattern = (length: number, period: number) => Uint8Array.from({ length }, (_, i) => Number(i % period === 0));

for (const name of Object.keys(apply) as LogicName[])
  test(`${name} of bytes at any place and of any number`, () => {
    for (const length of [0, 1, 3, 4, 5, 17])
      for (const shift of [0, 1, 4]) {
        const [x, y] = [pattern(length + shift, 2).subarray(shift), pattern(length, 3)];
        const out = new Uint8Array(length).fill(9);
        logicKernel(
          name,
          [
            { data: x, step: 1 },
            { data: y, step: 1 },
          ],
          out,
        );
        assert.deepEqual(
          [...out],
          [...x].map((value, i) => apply[name](value, y[i]!)),
        );
        logicKernel(
          name,
          [
            { data: x, step: 1 },
            { data: Uint8Array.of(1), step: 0 },
          ],
          out,
        );
        assert.deepEqual(
          [...out],
          [...x].map((value) => apply[name](value, 1)),
        );
      }
  });

test("not", () => {
  for (const length of [0, 1, 4, 9])
    for (const shift of [0, 1]) {
      const x = pattern(length + shift, 2).subarray(shift);
      const out = new Uint8Array(length).fill(9);
      notKernel(x, out);
      assert.deepEqual(
        [...out],
        [...x].map((value) => 1 - value),
      );
    }
});
