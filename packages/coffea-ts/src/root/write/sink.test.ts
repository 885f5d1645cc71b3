import assert from "node:assert/strict";
import { test } from "node:test";
import { fileSink as noFileSink } from "./no-file-sink.ts";
import { memorySink } from "./sink.ts";

test("writes in order, far ahead and back again", () => {
  const sink = memorySink();
  sink.write(0, Uint8Array.of(1, 2, 3));
  sink.write(100_000, Uint8Array.of(7));
  sink.write(1, Uint8Array.of(20));
  const bytes = sink.close();
  assert.equal(bytes.length, 100_001);
  assert.deepEqual([...bytes.subarray(0, 4), bytes[100_000]], [1, 20, 3, 0, 7]);
});

test("giving up frees it; elsewhere there are no files", () => {
  const sink = memorySink();
  sink.write(0, Uint8Array.of(1));
  sink.abort();
  assert.equal(sink.close().length, 0);
  assert.throws(() => noFileSink("x.root"), /memorySink/);
});
