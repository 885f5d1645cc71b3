import assert from "node:assert/strict";
import { test } from "node:test";
import { assemble, op, type } from "./assembler.ts";

/** A function that adds a constant to the number at an address, to be found so many bytes after it. */
const addConstant = (name: string, constant: number, offset: number) => ({
  name,
  parameters: [type.i32],
  locals: [],
  body: [op.localGet(0), op.localGet(0), op.i32Load(offset), op.i32Const(constant), op.i32Add, op.i32Store],
});

test("functions run by their names, with constants and offsets of any size", () => {
  const constants = [0, 1, -1, 63, 64, -64, -65, 8191, 2 ** 31 - 1, -(2 ** 31)];
  const module = new WebAssembly.Module(assemble(constants.map((constant, i) => addConstant(`add${i}`, constant, 40 * i))));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const run = new WebAssembly.Instance(module, { env: { memory } }).exports as Record<string, (address: number) => void>;
  const words = new Int32Array(memory.buffer);
  for (const [i, constant] of constants.entries()) {
    words[10 * i + 2] = 5;
    run[`add${i}`]!(8);
    assert.equal(words[2], (5 + constant) | 0);
  }
});
