import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "./memory.ts";
import { withByteCount } from "./with-byte-count.ts";

test("counts what is asked for through both doors", async () => {
  const source = withByteCount(memorySource(new Uint8Array(100)));
  await source.read([
    { start: 0, stop: 10 },
    { start: 5, stop: 6 },
  ]);
  source.sync?.read([{ start: 0, stop: 100 }]);
  assert.equal(source.bytesRead, 111);
});
