import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { readFileset } from "./read-fileset.ts";
import { writeFileset } from "./write-fileset.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-write-fileset-"));
after(() => rmSync(folder, { recursive: true }));
const fileset = {
  "Dataset µ": {
    files: { "1.root": { object_path: "Events", steps: [[0, 5]] as [number, number][] } },
    metadata: { isMC: false, year: 2012 },
  },
};

test("JSON, plain and gzipped, comes back the same, and the same bytes are written again", async () => {
  for (const name of ["a.json", "a.json.gz"]) {
    const path = join(folder, name);
    await writeFileset(path, fileset);
    assert.deepEqual(await readFileset(path), fileset);
    const bytes = readFileSync(path);
    await writeFileset(path, fileset);
    assert.deepEqual(readFileSync(path), bytes);
  }
  assert.deepEqual(JSON.parse(gunzipSync(readFileSync(join(folder, "a.json.gz"))).toString("utf8")), fileset);
});

test("what is no fileset, or cannot be JSON, is not written", async () => {
  const path = join(folder, "b.json");
  await assert.rejects(writeFileset(path, { A: "1.root" } as never), { code: "BadFileset" });
  await assert.rejects(writeFileset(path, { A: [new File([], "chosen.root")] }), {
    code: "BadFileset",
    message: /"chosen.root" of dataset "A"/,
  });
  await assert.rejects(readFileset(path), { code: "FileNotFound" });
});
