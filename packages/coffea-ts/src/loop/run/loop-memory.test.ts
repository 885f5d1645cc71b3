import assert from "node:assert/strict";
import { test } from "node:test";
import { LoopMemory } from "./loop-memory.ts";

test("what was taken stays when the memory grows, and a reset leaves a frame of zeros", () => {
  const memory = new LoopMemory();
  memory.reset(100);
  const address = memory.take(20);
  assert.equal(address, 112);
  memory.setWord(address, 7);
  const far = memory.take(5_000_000);
  assert.equal(far, 144);
  memory.setWord(far + 4_999_996, 8);
  assert.equal(memory.word(address), 7);
  assert.equal(memory.numbers(112, 2).length, 2);
  memory.setWord(96, 9);
  memory.reset(100);
  assert.equal(memory.word(96), 0);
  assert.equal(memory.take(4), 112);
});
