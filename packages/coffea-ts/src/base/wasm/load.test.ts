import assert from "node:assert/strict";
import { test } from "node:test";
import { op, type } from "./assembler.ts";
import { load } from "./load.ts";

const addOne = {
  name: "addOne",
  parameters: [type.i32],
  locals: [],
  body: [op.localGet(0), op.localGet(0), op.i32Load(0), op.i32Const(1), op.i32Add, op.i32Store],
};
interface Run {
  addOne(address: number): void;
}

test("each load has a memory of its own, of the size that was asked for", () => {
  const functions = [addOne];
  const [first, second] = [load<Run>(functions, 100_000)!, load<Run>(functions, 8)!];
  first.run.addOne(4);
  first.run.addOne(4);
  assert.deepEqual([...new Int32Array(first.buffer, 0, 3)], [0, 2, 0]);
  assert.deepEqual([...new Int32Array(second.buffer, 0, 3)], [0, 0, 0]);
  assert.equal(first.buffer.byteLength, 2 * 65_536);
  assert.equal(second.buffer.byteLength, 65_536);
});

test("null where the engine cannot", () => {
  assert.equal(load([{ ...addOne, body: [[0xff]] }], 8), null);
  assert.equal(load([addOne], 2 ** 50), null);
  const { WebAssembly: original } = globalThis;
  Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true, writable: true });
  try {
    assert.equal(load([addOne], 8), null);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", { value: original, configurable: true, writable: true });
  }
});
