import assert from "node:assert/strict";
import { test } from "node:test";
import { ThreadMemory } from "./thread-memory.ts";

const start = ThreadMemory.firstPiece;
const take = (memory: ThreadMemory, bytes: number): Uint8Array => memory.take(bytes)!;

test("pieces are apart from each other and from frames, and used again", () => {
  const memory = new ThreadMemory();
  const [a, b, c] = [100, 1, 1000].map((bytes) => take(memory, bytes));
  assert.deepEqual([a!.byteOffset, b!.byteOffset, c!.byteOffset], [start, start + 128, start + 192]);
  assert.deepEqual([a!.length, b!.length, c!.length], [100, 1, 1000]);
  assert.equal(memory.takenBytes, 128 + 64 + 1024);
  memory.give(b!);
  memory.give(a!);
  assert.equal(take(memory, 150).byteOffset, start, "neighbours that are free are one");
  memory.give(new Float32Array(c!.buffer, c!.byteOffset, 2));
  assert.equal(memory.takenBytes, 192);
});

test("the tightest place is taken", () => {
  const memory = new ThreadMemory();
  const pieces = [640, 64, 256, 64, 320, 64].map((bytes) => take(memory, bytes));
  for (const i of [0, 2, 4]) memory.give(pieces[i]!);
  assert.equal(take(memory, 300).byteOffset, pieces[4]!.byteOffset);
  assert.equal(take(memory, 200).byteOffset, pieces[2]!.byteOffset);
  assert.equal(take(memory, 200).byteOffset, pieces[0]!.byteOffset);
});

test("arrays stay valid while the memory grows, and belong to it", () => {
  const memory = new ThreadMemory();
  const first = take(memory, 1000).fill(7);
  const large = take(memory, 50_000_000).fill(9);
  assert.ok(memory.holds(first) && memory.holds(large) && !memory.holds(new Uint8Array(3)));
  assert.notEqual(first.buffer, large.buffer);
  assert.ok(first.every((byte) => byte === 7));
  assert.equal(new Uint8Array(memory.buffer)[first.byteOffset + 999], 7);
  assert.ok(memory.buffer.byteLength >= large.byteOffset + large.length + 4096, "code may look beyond");
  memory.give(first);
  memory.give(large);
  assert.equal(take(memory, 50_000_000).byteOffset, start);
});

test("what is given back twice, or is from elsewhere, is nothing that two could take", () => {
  const memory = new ThreadMemory();
  const piece = take(memory, 64);
  const other = take(memory, 64);
  memory.give(piece);
  memory.give(piece);
  memory.give(new Uint8Array(new ArrayBuffer(start + 200), other.byteOffset));
  assert.equal(memory.takenBytes, 64);
  assert.equal(take(memory, 64).byteOffset, piece.byteOffset);
  assert.notEqual(take(memory, 64).byteOffset, piece.byteOffset);
});

test("where there is no more memory there is none, and pieces go on", () => {
  const memory = new ThreadMemory();
  assert.equal(memory.take(2 ** 32), null);
  assert.equal(take(memory, 64).length, 64);
});
