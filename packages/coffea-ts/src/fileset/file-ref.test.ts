import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../bytes/index.ts";
import { fileIdentity, fileName, isFileRef } from "./file-ref.ts";

test("paths, blobs and byte sources can be opened", () => {
  const source = memorySource(new Uint8Array(1), "memory.root");
  assert.deepEqual([source, new Blob([]), "a.root"].map(isFileRef), [true, true, true]);
  assert.deepEqual(["", null, 3, {}, ["a.root"]].map(isFileRef), [false, false, false, false, false]);
  assert.deepEqual(["a.root", new File([], "chosen.root"), new Blob([]), source].map(fileName), [
    "a.root",
    "chosen.root",
    "blob",
    "memory.root",
  ]);
});

test("identities: by size and time of files, none where nothing tells contents apart", async () => {
  assert.ok((await fileIdentity(import.meta.filename))!.modified! > 0);
  assert.deepEqual(await fileIdentity(new File(["abc"], "a", { lastModified: 5 })), { size: 3, modified: 5 });
  assert.equal(await fileIdentity(new Blob(["abc"])), null);
  assert.equal(await fileIdentity(memorySource(new Uint8Array(1), "m")), null);
  await assert.rejects(fileIdentity("/none.root"), { code: "FileNotFound" });
});
