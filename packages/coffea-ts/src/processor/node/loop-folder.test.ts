import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openLoopFolder } from "./loop-folder.ts";

const root = mkdtempSync(join(tmpdir(), "coffea-ts-loops-"));
after(() => rmSync(root, { recursive: true }));
const bytes = Uint8Array.from({ length: 100 }, (_, i) => i * 7);
let folders = 0;
const open = (): { folder: string; store: NonNullable<ReturnType<typeof openLoopFolder>> } => {
  const folder = join(root, String(folders++), "deep");
  return { folder, store: openLoopFolder(folder, "compiler 1")! };
};
const only = (folder: string): string => join(folder, readdirSync(folder)[0]!);

test("what was kept is there for other processes, under its own key and for its own compiler", () => {
  const { folder, store } = open();
  assert.equal(store.get("math add 1 2"), null);
  store.set("math add 1 2", bytes);
  assert.deepEqual(openLoopFolder(folder, "compiler 1")!.get("math add 1 2"), bytes);
  assert.equal(store.get("math add 1 3"), null);
  assert.equal(openLoopFolder(folder, "compiler 2")!.get("math add 1 2"), null);
  assert.equal(openLoopFolder(folder), null, "sources may change at any time");
});

test("a changed bit, a missing end and the file of another key are nothing, and are replaced", () => {
  const { folder, store } = open();
  store.set("one", bytes);
  const good = readFileSync(only(folder));
  for (let at = 0; at < good.length; at++) {
    const bad = Buffer.from(good);
    bad[at]! ^= 1 << (at % 8);
    writeFileSync(only(folder), bad);
    assert.equal(store.get("one"), null, `bit ${at % 8} of byte ${at}`);
  }
  for (let length = 0; length < good.length; length++) {
    writeFileSync(only(folder), good.subarray(0, length));
    assert.equal(store.get("one"), null, `${length} bytes`);
  }
  const other = open();
  other.store.set("two", bytes);
  writeFileSync(only(folder), readFileSync(only(other.folder)));
  assert.equal(store.get("one"), null);
  store.set("one", bytes);
  assert.deepEqual(store.get("one"), bytes);
});

test("a folder that cannot be made keeps nothing, and ends nothing", () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  const store = openLoopFolder(join(file, "below"), "compiler 1")!;
  store.set("one", bytes);
  assert.equal(store.get("one"), null);
});

test("the oldest files go where there are many, and where they are large", () => {
  const { folder, store } = open();
  for (let i = 0; i < 260; i++) {
    store.set(`key ${i}`, bytes);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const { mtimeMs } = statSync(path);
      // All written before now, each later than the one before.
      if (mtimeMs > 1e12) utimesSync(path, i, i);
    }
  }
  assert.equal(readdirSync(folder).length, 256);
  assert.deepEqual([store.get("key 3"), store.get("key 4")], [null, bytes]);
  const large = new Uint8Array(40 * 2 ** 20);
  store.set("large", large);
  assert.ok(store.get("key 259") !== null);
  utimesSync(
    join(
      folder,
      readdirSync(folder).find((name) => statSync(join(folder, name)).size > large.length)!,
    ),
    1000,
    1000,
  );
  store.set("larger", large);
  assert.equal(store.get("large"), null);
  assert.ok(store.get("larger") !== null);
});
