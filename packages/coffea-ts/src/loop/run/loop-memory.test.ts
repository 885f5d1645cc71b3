import assert from "node:assert/strict";
import { test } from "node:test";
import { ThreadMemory } from "../../base/index.ts";
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

test("in the memory of a thread a frame is at its low end, and pieces are among those of others, which it leaves alone", () => {
  const home = new ThreadMemory();
  const memory = new LoopMemory(home);
  memory.reset(100);
  memory.setWord(96, 9);
  const small = memory.take(20);
  memory.setWord(small, 7);
  const column = home.take(1000)!.fill(1);
  const far = memory.take(5_000_000);
  const between = memory.take(2_000_000);
  memory.bytes.fill(3, far, far + 5_000_000);
  memory.bytes.fill(4, between, between + 2_000_000);
  assert.equal(memory.word(small), 7);
  assert.ok(column.every((byte) => byte === 1));
  assert.deepEqual([memory.addressOf(column), memory.addressOf(new Uint8Array(4))], [column.byteOffset, null]);
  const { takenBytes } = home;
  memory.reset(100);
  assert.equal(memory.word(96), 0);
  assert.deepEqual([memory.take(20), memory.take(5_000_000), memory.take(2_000_000)], [small, far, between]);
  assert.equal(home.takenBytes, takenBytes, "the same again");
  home.take(50_000_000);
  memory.reset(50);
  assert.equal(memory.bytes.buffer, home.buffer);
  assert.throws(() => memory.reset(ThreadMemory.frameBytes + 1), /frame/);
});
