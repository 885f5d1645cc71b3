import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { recreate, memorySink, openRoot } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-open-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("files open by their path", async () => {
  const writer = recreate(memorySink());
  writer.mkTree("Events", { x: "float64" }).extend({ x: [1, 2] });
  const path = join(folder, "x.root");
  writeFileSync(path, writer.close());
  const file = await openRoot(path);
  assert.equal((await file.tree("Events")).entries, 2);
  await file.close();
});

test("paths without a ROOT file say so", async () => {
  writeFileSync(join(folder, "text.root"), "this is no ROOT file");
  await assert.rejects(openRoot(join(folder, "none.root")), { code: "FileNotFound" });
  await assert.rejects(openRoot(join(folder, "text.root")), { code: "NotARootFile" });
});
