import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { memorySource } from "../bytes/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import type { FileFacts } from "./file-facts.ts";
import { askCache, type MetadataCacheOption, openMetadataCache, tellCache } from "./metadata-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-cache-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "1.root");
writeFileSync(path, "abc");
const file = (ref: FilesetFile["file"], metadata = {}): FilesetFile => ({
  dataset: "A",
  filename: typeof ref === "string" ? ref : "1.root",
  file: ref,
  treename: "Events",
  metadata,
  preload: null,
  steps: null,
  entries: null,
  uuid: null,
});
const facts: FileFacts = { uuid: "u", entries: 7, clusters: null, form: null, identity: null };
const nothing = { clusters: false, form: false };

test("options: nowhere, a Map, a folder; nothing else", async () => {
  for (const none of [undefined, null, false]) assert.equal(openMetadataCache(none), null);
  const map = new Map<string, FileFacts>();
  assert.equal(openMetadataCache(map), map);
  const inFolder = openMetadataCache(join(folder, "cache"))!;
  await tellCache(file(path), facts, await askCache(file(path), nothing, inFolder), inFolder);
  assert.equal((await askCache(file(path), nothing, openMetadataCache(join(folder, "cache"))!)).facts?.entries, 7);
  for (const wrong of ["", 5, {}, [new Map()]]) {
    assert.throws(() => openMetadataCache(wrong as MetadataCacheOption), { code: "BadArgument", message: /metadataCache/ });
  }
});

test("facts are those of one content: size and time of change tell others", async () => {
  const cache = new Map<string, FileFacts>();
  const first = await askCache(file(path), nothing, cache);
  assert.equal(first.facts, null);
  await tellCache(file(path), facts, first, cache);
  assert.equal((await askCache(file(path), nothing, cache)).facts?.uuid, "u");
  assert.equal((await askCache(file(path, { other: true }), nothing, cache)).facts?.uuid, "u", "the user's metadata does not count");
  assert.ok(![...cache.values()].some((entry) => JSON.stringify(entry).includes("other")));
  writeFileSync(path, "abcd");
  assert.equal((await askCache(file(path), nothing, cache)).facts, null, "another size");
  await tellCache(file(path), facts, first, cache);
  assert.equal((await askCache(file(path), nothing, cache)).facts, null, "what was read while the file changed does not count");
  await tellCache(file(path), facts, await askCache(file(path), nothing, cache), cache);
  utimesSync(path, 1, 1);
  assert.equal((await askCache(file(path), nothing, cache)).facts, null, "another time");
});

test("what is missing is asked for together with what was known", async () => {
  const cache = new Map<string, FileFacts>();
  await tellCache(file(path), { ...facts, clusters: [0, 7] }, await askCache(file(path), nothing, cache), cache);
  const answer = await askCache(file(path), { clusters: false, form: true }, cache);
  assert.deepEqual([answer.facts, answer.needed], [null, { clusters: true, form: true }]);
});

test("a file that is not there, or that nothing tells from another, is never known", async () => {
  const cache = new Map<string, FileFacts>();
  for (const ref of [join(folder, "none.root"), new Blob(["abc"]), memorySource(new Uint8Array(3), "1.root")]) {
    const answer = await askCache(file(ref), nothing, cache);
    await tellCache(file(ref), facts, answer, cache);
    assert.deepEqual([answer.facts, cache.size], [null, 0]);
  }
});
