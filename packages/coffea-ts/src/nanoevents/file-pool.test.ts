import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { memorySource, type SyncDoor } from "../bytes/index.ts";
import { readBranches } from "../root/index.ts";
import { FilePool, type PooledFile } from "./file-pool.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";

/** A source that counts how often it was closed. */
function watched() {
  const source = memorySource(new Uint8Array(readFileSync(nano!)), "memory.root");
  let closed = 0;
  const close = async (): Promise<void> => {
    closed++;
    await source.close();
  };
  return { source: { ...source, close }, closed: () => closed };
}

test("a file is opened once, and its bytes are counted between looks", { skip }, async () => {
  const pool = new FilePool();
  const file = await pool.open(nano!);
  assert.equal(await pool.open(nano!), file);
  assert.ok(file.takeCost().bytes > 0);
  assert.equal(file.takeCost().bytes, 0);
  const tree = await file.root.tree("Events");
  assert.ok(file.takeCost().bytes > 0);
  await readBranches([tree.branch("nMuon")], 0, 40);
  const { bytes, branches, waitedMs, unpackMs } = file.takeCost();
  const raw = branches.get("nMuon")!.raw;
  assert.deepEqual([[...branches.keys()], branches.get("nMuon")!.compressed, raw], [["nMuon"], bytes, 160]);
  assert.ok(waitedMs > 0 && unpackMs > 0);
  await pool.closeAll();
});

test("the file used longest ago is closed when there are too many", { skip }, async () => {
  const files = [watched(), watched(), watched()];
  const pool = new FilePool(2);
  await pool.open(files[0]!.source);
  await pool.open(files[1]!.source);
  await pool.open(files[0]!.source);
  await pool.open(files[2]!.source);
  assert.deepEqual(
    files.map((file) => file.closed()),
    [0, 1, 0],
  );
  await pool.closeAll();
  assert.deepEqual(
    files.map((file) => file.closed()),
    [1, 1, 1],
  );
});

test("what comes as fast as memory is not read ahead, nor are files after it until they turn out slower", { skip }, async () => {
  const pool = new FilePool();
  const range = { start: 0, stop: 65536 };
  const slow = watched().source;
  const read: SyncDoor["read"] = (ranges) => {
    for (const start = performance.now(); performance.now() - start < 20;);
    return slow.sync!.read(ranges);
  };
  const isAhead = (file: PooledFile): boolean => {
    const ahead = file.ahead([range]);
    ahead?.drop();
    return ahead !== null;
  };
  const first = await pool.open(watched().source);
  assert.ok(isAhead(first), "nothing is known yet");
  first.root.source.sync!.read([range]);
  assert.ok(!isAhead(first));
  const second = await pool.open({ ...slow, sync: { ...slow.sync!, read } });
  assert.ok(!isAhead(second));
  second.root.source.sync!.read([range]);
  assert.ok(isAhead(second));
  const { sync: _, ...remote } = watched().source;
  assert.ok(isAhead(await pool.open(remote)));
  await pool.closeAll();
});

test("two who open a file at the same time share it", { skip }, async () => {
  const pool = new FilePool();
  const [one, other] = await Promise.all([pool.open(nano!), pool.open(nano!)]);
  assert.equal(one, other);
  await pool.closeAll();
});

test("what cannot be opened is closed, and not remembered", async () => {
  let closed = 0;
  const source = { ...memorySource(new TextEncoder().encode("this is text".repeat(50)), "text.root"), close: async () => void closed++ };
  const pool = new FilePool();
  await assert.rejects(pool.open(source), { code: "NotARootFile" });
  await assert.rejects(pool.open(source), { code: "NotARootFile" });
  assert.equal(closed, 2);
});
