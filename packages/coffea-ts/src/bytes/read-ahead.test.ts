import assert from "node:assert/strict";
import { test } from "node:test";
import { byteSourceContract, contractBytes } from "../../test/contracts/byte-source-contract.ts";
import type { ByteSource } from "./byte-source.ts";
import { BufferPool } from "./buffer-pool.ts";
import { memorySource } from "./memory.ts";
import { withReadAhead } from "./read-ahead.ts";
import { withByteCount } from "./with-byte-count.ts";

byteSourceContract("memory with reading ahead", () => withReadAhead(memorySource(contractBytes)), true);

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
const counted = () => withByteCount(memorySource(bytes));

test("ranges inside of what was read ahead come from memory, through both doors, until it is dropped", async () => {
  const inner = counted();
  const source = withReadAhead(inner);
  const ahead = source.ahead([
    { start: 0, stop: 20 },
    { start: 50, stop: 60 },
  ]);
  await ahead.ready;
  assert.equal(inner.bytesRead, 30);
  const inside = { start: 55, stop: 58 };
  assert.deepEqual([...source.sync!.read([inside])[0]!], [55, 56, 57]);
  assert.deepEqual([...(await source.read([{ start: 5, stop: 7 }]))[0]!], [5, 6]);
  assert.equal(inner.bytesRead, 30);
  const [across, within] = source.sync!.read([{ start: 15, stop: 25 }, inside]);
  assert.deepEqual([[...across!], within!.length], [[15, 16, 17, 18, 19, 20, 21, 22, 23, 24], 3]);
  assert.equal(inner.bytesRead, 35, "only what reaches beyond is read");
  assert.deepEqual([...(await source.read([{ start: 18, stop: 62 }]))[0]!], [...bytes.subarray(18, 62)]);
  assert.equal(inner.bytesRead, 35 + 30 + 2, "the gap and the end");
  ahead.drop();
  source.sync!.read([inside]);
  assert.equal(inner.bytesRead, 70);
});

test("an asynchronous read waits for what is on its way, a synchronous one does not", async () => {
  const { source: slow, answer } = slowSource();
  const inner = withByteCount(slow);
  const source = withReadAhead(inner);
  source.ahead([{ start: 0, stop: 10 }]);
  assert.equal(source.sync!.read([{ start: 0, stop: 4 }])[0]!.length, 4);
  assert.equal(inner.bytesRead, 14);
  const reading = source.read([{ start: 2, stop: 4 }]);
  answer();
  assert.deepEqual([...(await reading)[0]!], [2, 3]);
  assert.equal(inner.bytesRead, 14);
  assert.ok(source.waitedMs > 0);
});

test("who the file is can be asked through it", async () => {
  const named = { ...memorySource(bytes), identity: async () => ({ size: 100, modified: 5 }) };
  assert.deepEqual(await withReadAhead(named).identity!(), { size: 100, modified: 5 });
  assert.ok(!("identity" in withReadAhead(memorySource(bytes))));
});

test("reading ahead never fails; the read that needs the bytes does", async () => {
  const source = withReadAhead(memorySource(bytes));
  const ahead = source.ahead([{ start: 90, stop: 110 }]);
  await ahead.ready;
  await assert.rejects(source.read([{ start: 90, stop: 110 }]), { code: "TruncatedFile" });
  assert.equal((await source.read([{ start: 90, stop: 100 }]))[0]!.length, 10);
});

/** A source whose asynchronous reads wait for `answer`. */
function slowSource(): { source: ByteSource; answer: () => void } {
  const inner = memorySource(bytes);
  let answer = (): void => {};
  const gate = new Promise<void>((open) => (answer = open));
  return { source: { ...inner, read: (ranges) => gate.then(() => inner.read(ranges)) }, answer: () => answer() };
}

test("memory of what was dropped is used again, once nothing is on its way to it; asynchronous reads keep what they got", async () => {
  const memory = new BufferPool();
  const gates: (() => void)[] = [];
  const copying: ByteSource = {
    ...memorySource(bytes),
    read: async (ranges, _signal, from) => {
      const targets = ranges.map(({ start, stop }) => from!.take(stop - start));
      await new Promise<void>((open) => gates.push(open));
      for (const [index, target] of targets.entries()) target.set(bytes.subarray(ranges[index]!.start, ranges[index]!.stop));
      return targets;
    },
  };
  const source = withReadAhead(copying, memory);
  const ahead = source.ahead([{ start: 0, stop: 10 }]);
  gates[0]!();
  await ahead.ready;
  const kept = (await source.read([{ start: 2, stop: 4 }]))[0]!;
  const lent = source.sync!.read([{ start: 2, stop: 4 }])[0]!;
  assert.equal(memory.freeBytes, 0);
  ahead.drop();
  ahead.drop();
  await new Promise(setImmediate);
  assert.ok(memory.freeBytes > 0);
  const next = source.ahead([{ start: 20, stop: 30 }]);
  gates[1]!();
  await next.ready;
  assert.deepEqual([...kept, ...lent], [2, 3, 22, 23]);
  next.drop();
  await new Promise(setImmediate);
  const unfinished = source.ahead([{ start: 40, stop: 50 }]);
  unfinished.drop();
  await new Promise(setImmediate);
  assert.equal(memory.freeBytes, 0, "the read has not ended");
  gates[2]!();
  await unfinished.ready;
  await new Promise(setImmediate);
  assert.ok(memory.freeBytes > 0);
});
