import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource, type Reading, runReadingSync } from "../../bytes/index.ts";
import { joined } from "./joined.ts";

function* three(): Reading<number[]> {
  yield [];
  const bytes = yield [
    { start: 20, stop: 22 },
    { start: 5, stop: 6 },
    { start: 20, stop: 22 },
    { start: 6, stop: 8 },
  ];
  return bytes.map((part) => part[0]! + part.length / 10);
}

test("neighbours are read at once, the same range once, and nothing for nothing", () => {
  const source = memorySource(Uint8Array.from({ length: 30 }, (_, i) => i));
  const asked: unknown[] = [];
  const door = {
    ...source.sync!,
    read: (ranges: Parameters<NonNullable<typeof source.sync>["read"]>[0]) => (asked.push(ranges), source.sync!.read(ranges)),
  };
  assert.deepEqual(runReadingSync(joined(three()), { ...source, sync: door }), [20.2, 5.1, 20.2, 6.2]);
  assert.deepEqual(asked, [[{ start: 5, stop: 22 }]]);
});

test("errors reach the reading", () => {
  function* careful(): Reading<string> {
    try {
      yield [{ start: 0, stop: 99 }];
      return "read";
    } catch {
      return "caught";
    }
  }
  assert.equal(runReadingSync(joined(careful()), memorySource(new Uint8Array(3))), "caught");
});
