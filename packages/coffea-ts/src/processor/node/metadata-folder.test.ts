import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import type { FileFacts } from "../file-facts.ts";
import { cacheKey } from "../metadata-cache.ts";
import { openMetadataFolder } from "./metadata-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-metadata-"));
after(() => rmSync(folder, { recursive: true }));
const form = JSON.stringify({ class: "RecordArray", fields: ["x"], contents: ["float32"] });
const facts: FileFacts = { uuid: "u", entries: 7, clusters: [0, 7], form, identity: { size: 100, modified: 1.5 } };
const key = cacheKey("data/1.root", "Events");
/** Paths of all files of a kind below a folder. */
const filesIn = (below: string, kind: string): string[] =>
  readdirSync(join(below, kind), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("facts are remembered, for other processes and from other folders too", async () => {
  await openMetadataFolder(folder).set(key, facts);
  assert.deepEqual(await openMetadataFolder(folder).get(key), facts);
  assert.deepEqual(await openMetadataFolder(folder).get(cacheKey(resolve("data/1.root"), "Events")), facts);
  for (const other of [cacheKey("data/1.root", "Runs"), cacheKey("data/2.root", "Events")])
    assert.equal(await openMetadataFolder(folder).get(other), undefined);
});

test("addresses are kept as they are; a form is stored once for all files that have it", async () => {
  const cache = openMetadataFolder(join(folder, "shared"));
  const urls = [1, 2, 3].map((i) => cacheKey(`root://host:1094//store/${i}.root`, "Events"));
  await Promise.all(urls.map((url, i) => cache.set(url, { ...facts, entries: i })));
  assert.deepEqual(await Promise.all(urls.map(async (url) => (await cache.get(url))?.entries)), [0, 1, 2]);
  assert.deepEqual([filesIn(join(folder, "shared"), "files").length, filesIn(join(folder, "shared"), "forms").length], [3, 1]);
});

test("writers at the same time leave one whole entry", async () => {
  const place = join(folder, "busy");
  const writers = Array.from({ length: 10 }, () => openMetadataFolder(place));
  await Promise.all(writers.map((cache, entries) => cache.set(key, { ...facts, entries })));
  const known = await openMetadataFolder(place).get(key);
  assert.deepEqual({ ...known, entries: 7 }, facts);
  assert.equal(filesIn(place, "files").length, 1);
});

test("damaged entries, entries of other versions and lost forms are none, and are replaced", async () => {
  const place = join(folder, "damaged");
  const damage: ((path: string) => void)[] = [
    (path) => writeFileSync(path, ""),
    (path) => writeFileSync(path, readFileSync(path, "utf8").slice(0, 40)),
    (path) => writeFileSync(path, "[]"),
    (path) => writeFileSync(path, readFileSync(path, "utf8").replace('"format":1', '"format":0')),
    (path) => writeFileSync(path, readFileSync(path, "utf8").replace("1.root", "2.root")),
    () => writeFileSync(filesIn(place, "forms")[0]!, "no gzip"),
    () => rmSync(filesIn(place, "forms")[0]!),
  ];
  for (const spoil of damage) {
    await openMetadataFolder(place).set(key, facts);
    spoil(filesIn(place, "files")[0]!);
    assert.equal(await openMetadataFolder(place).get(key), undefined);
    await openMetadataFolder(place).set(key, facts);
    assert.deepEqual(await openMetadataFolder(place).get(key), facts);
  }
});

test("a folder that cannot be written remembers nothing, and ends nothing", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const cache = openMetadataFolder(file);
  await cache.set(key, facts);
  assert.equal(await cache.get(key), undefined);
});
