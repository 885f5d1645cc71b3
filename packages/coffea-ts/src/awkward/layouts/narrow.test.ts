import assert from "node:assert/strict";
import { test } from "node:test";
import { narrow } from "./narrow.ts";

test("few and many numbers are rounded as Math.fround does, special ones too", () => {
  const special = [NaN, Infinity, -Infinity, 0, -0, 1 + 2 ** -25, 2 ** -149, 2 ** -151, 3.5e38, -3.4e38, 0.1];
  for (const length of [0, 5, 64, 67, 2048, 5001]) {
    const data = Float64Array.from({ length }, (_, i) => special[i] ?? 1000 * Math.sin(i));
    const out = new Float32Array(length);
    narrow(data, out);
    for (let i = 0; i < length; i++) assert.ok(Object.is(out[i], Math.fround(data[i]!)), `${data[i]} became ${out[i]}`);
  }
});
