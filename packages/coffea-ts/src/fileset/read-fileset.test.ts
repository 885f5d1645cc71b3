import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readFileset } from "./read-fileset.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-fileset-"));
after(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("JSON, plain and gzipped", async () => {
  const fileset = { A: ["1.root"] };
  assert.deepEqual(await readFileset(write("a.json", JSON.stringify(fileset))), fileset);
  assert.deepEqual(await readFileset(write("a.json.gz", gzipSync(JSON.stringify(fileset)))), fileset);
});

test("a missing file and one without JSON are told apart", async () => {
  await assert.rejects(readFileset(join(folder, "none.json")), { code: "FileNotFound" });
  await assert.rejects(readFileset(write("bad.json", "{ A: [")), { code: "BadFileset", message: /bad\.json.*valid JSON/ });
  await assert.rejects(readFileset(write("bad.json.gz", gzipSync("{}").subarray(0, 12))), { code: "BadFileset", message: /unpacked/ });
});
