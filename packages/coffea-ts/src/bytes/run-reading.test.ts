import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../base/index.ts";
import { BufferPool } from "./buffer-pool.ts";
import type { ByteRange, ByteRoom, ByteSource, Reading } from "./byte-source.ts";
import { memorySource } from "./memory.ts";
import { Staging } from "./staging.ts";
import { runReading, runReadingSync } from "./run-reading.ts";

const source = memorySource(Uint8Array.of(3, 10, 20, 30), "four bytes");

function* lengthThenItems(): Reading<number[]> {
  const [head] = yield [{ start: 0, stop: 1 }];
  const [items] = yield [{ start: 1, stop: 1 + head![0]! }];
  return [...items!];
}

function* careful(): Reading<string> {
  try {
    yield [{ start: 0, stop: 99 }];
  } catch {
    const [bytes] = yield [{ start: 1, stop: 2 }];
    return `recovered ${bytes![0]}`;
  }
  return "unexpected";
}

function* careless(): Reading<void> {
  yield [{ start: 0, stop: 99 }];
}

test("both drivers resume a reading with the bytes that it asked for", async () => {
  assert.deepEqual(runReadingSync(lengthThenItems(), source), [10, 20, 30]);
  assert.deepEqual(await runReading(lengthThenItems(), source), [10, 20, 30]);
});

test("a reading may handle the error of its read and go on", async () => {
  assert.equal(runReadingSync(careful(), source), "recovered 10");
  assert.equal(await runReading(careful(), source), "recovered 10");
});

test("an error that the reading does not handle comes out", async () => {
  assert.throws(
    () => runReadingSync(careless(), source),
    (error) => isCoffeaError(error, "TruncatedFile"),
  );
  await assert.rejects(runReading(careless(), source), (error) => isCoffeaError(error, "TruncatedFile"));
});

test("a source without a synchronous door says so", () => {
  const asynchronous: ByteSource = {
    name: "far.root",
    size: () => source.size(),
    read: (ranges) => source.read(ranges),
    close: () => source.close(),
  };
  assert.throws(
    () => runReadingSync(lengthThenItems(), asynchronous),
    (error) => isCoffeaError(error, "NotSupported") && /far\.root/.test(error.message),
  );
});

test("with memory the bytes of a step are used again after it", async () => {
  const memory = new BufferPool();
  const copying = {
    ...memorySource(Uint8Array.of(1, 2, 3, 4)),
    read: async (ranges: readonly ByteRange[], _: AbortSignal | undefined, from?: ByteRoom) => copies(ranges, from!),
    sync: { size: () => 4, close() {}, read: (ranges: readonly ByteRange[], from?: ByteRoom) => copies(ranges, from!) },
  };
  const copies = (ranges: readonly ByteRange[], from: ByteRoom) => ranges.map(({ start, stop }) => from.take(stop - start));
  function* failing(): Reading<boolean> {
    yield [{ start: 0, stop: 2 }];
    throw new Error("not these");
  }
  function* buffers(): Reading<boolean> {
    const [first] = yield [{ start: 0, stop: 2 }];
    assert.equal(memory.freeBytes, 0);
    const [second] = yield [{ start: 2, stop: 4 }];
    return first!.buffer === second!.buffer;
  }
  const staging = new Staging(memory);
  staging.take(5);
  assert.equal(runReadingSync(buffers(), copying, staging), true);
  assert.equal(staging.mark, 1, "what others took is left alone");
  assert.throws(() => runReadingSync(failing(), copying, staging), /not these/);
  assert.equal(staging.mark, 1);
  assert.equal(await runReading(buffers(), copying, undefined, memory), true);
  assert.ok(memory.freeBytes > 0);
});
