import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWasm } from "../../base/index.ts";
import { type UnsplitKernels, unsplitKernels } from "./unsplit-kernel.ts";

test("blocks of 16 elements are put together and unfolded", () => {
  const { run, buffer } = loadWasm<UnsplitKernels>(unsplitKernels(), 4096)!;
  const [bytes, words] = [new Uint8Array(buffer), new Int32Array(buffer)];
  const count = 37; // streams may begin anywhere
  for (let i = 0; i < 4 * count; i++) bytes[i] = (i * 73 + 5) & 255;
  run.unsplit(3, count, 1024, 1024 + 4 * 30);
  for (let i = 0; i < 30; i++) {
    const at = (stream: number): number => bytes[stream * count + 3 + i]!;
    assert.equal(words[256 + i], at(0) | (at(1) << 8) | (at(2) << 16) | (at(3) << 24), `element ${i}`);
  }
  words.set([0, 1, 2, 3, -1, -2], 512);
  run.unfold(2048, 2048 + 4 * 6);
  assert.deepEqual([...words.subarray(512, 518)], [0, -1, 1, -2, -2147483648, 2147483647]);
});
