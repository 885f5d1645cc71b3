import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "./byte-source.ts";
import { inStep } from "./in-step.ts";
import { memorySource } from "./memory.ts";
import { runReadingSync } from "./run-reading.ts";

function* sumOf(...starts: number[]): Reading<number> {
  let sum = 0;
  for (const start of starts) {
    const [bytes] = yield [{ start, stop: start + 1 }];
    sum += bytes![0]!;
  }
  return sum;
}

const source = memorySource(Uint8Array.from({ length: 50 }, (_, i) => i));

test("each reading gets its own bytes, and all ask at once", () => {
  const reads: number[] = [];
  const counting = {
    ...source,
    sync: { ...source.sync!, read: (ranges: never) => (reads.push((ranges as []).length), source.sync!.read(ranges)) },
  };
  assert.deepEqual(runReadingSync(inStep([sumOf(1, 2, 3), sumOf(), sumOf(40), sumOf(10, 20)]), counting), [6, 0, 40, 30]);
  assert.deepEqual(reads, [3, 2, 1]);
});

test("no readings", () => {
  assert.deepEqual(runReadingSync(inStep([]), source), []);
});

test("an error goes into each reading, and out where none catches it", () => {
  function* careful(): Reading<number> {
    try {
      return yield* sumOf(1, 99);
    } catch {
      return -1;
    }
  }
  assert.deepEqual(runReadingSync(inStep([careful(), careful()]), source), [-1, -1]);
  assert.throws(() => runReadingSync(inStep([careful(), sumOf(1, 99)]), source), /reach to byte 100/);
});
