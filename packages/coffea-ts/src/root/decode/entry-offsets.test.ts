import assert from "node:assert/strict";
import { test } from "node:test";
import { offsetsFromCounts, walkContainers, walkStrings } from "./entry-offsets.ts";

test("containers say how long they are", () => {
  const data = Uint8Array.of(0x40, 0, 0, 2, 9, 9, 0x40, 0, 0, 0, 0x40, 0, 0, 1, 9);
  assert.deepEqual([...walkContainers(data, 3, "x")], [0, 6, 10, 15]);
  assert.throws(() => walkContainers(data, 4, "x"), /bytes were expected/);
  assert.throws(() => walkContainers(data, 1e9, "x"), /do not fit/);
});

test("texts say how long they are", () => {
  const code = { kind: "string", headerBytes: 0, lengthBytes: 1 } as const;
  assert.deepEqual([...walkStrings(Uint8Array.of(1, 65, 0, 2, 66, 67), 3, { code, where: "x" })], [0, 2, 3, 6]);
  const wide = { kind: "string", headerBytes: 2, lengthBytes: 4 } as const;
  assert.deepEqual([...walkStrings(Uint8Array.of(9, 9, 0, 0, 0, 1, 65), 1, { code: wide, where: "x" })], [0, 7]);
});

test("counts times the size of an item", () => {
  assert.deepEqual([...offsetsFromCounts([2, 0, 3], 3, 4)], [0, 8, 8, 20]);
  assert.deepEqual([...offsetsFromCounts(BigInt64Array.of(1n, -5n), 2, 2)], [0, 2, 2]);
});
