import assert from "node:assert/strict";
import { test } from "node:test";
import { wasm } from "../../../base/index.ts";
import { assign, r, segmentLoop } from "./segment-loop.ts";

const { op } = wasm;

/** A function that counts how often it takes a step: full ones 100, the last one the number of values that are left. */
function countSteps(isBytes: boolean): (lengths: readonly number[]) => number[] {
  const counting = segmentLoop("count", {
    isBytes,
    output: "int32",
    start: assign(r.item, op.i32Const(0)),
    step: (isLast) => assign(r.item, op.localGet(r.item), isLast ? op.localGet(r.left) : op.i32Const(100), op.i32Add),
    finish: [...op.localGet(r.out), ...op.localGet(r.item), ...op.i32Store],
  });
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(wasm.assemble([counting]));
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as { count: (...numbers: number[]) => void };
  return (lengths) => {
    const bounds = new Int32Array(memory.buffer, 0, lengths.length + 1);
    lengths.forEach((length, i) => (bounds[i + 1] = bounds[i]! + length));
    exports.count(0, 4 * lengths.length, 1024, 2048);
    return [...new Int32Array(memory.buffer, 1024, lengths.length)];
  };
}

test("8 values a step, and the last 0 to 8 of them in one more", () => {
  assert.deepEqual(countSteps(false)([0, 1, 7, 8, 9, 16, 17, 0]), [0, 1, 7, 8, 101, 108, 201, 0]);
});

test("16 bytes a step", () => {
  assert.deepEqual(countSteps(true)([15, 16, 17, 33]), [15, 16, 101, 201]);
});
