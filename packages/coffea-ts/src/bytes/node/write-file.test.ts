import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeWholeFile } from "./write-file.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-write-"));
after(() => rmSync(folder, { recursive: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a file is written with its folders, replaced whole, and nothing else is left behind", async () => {
  const path = join(folder, "a", "b", "c.txt");
  await writeWholeFile(path, bytes("first, and longer"));
  await writeWholeFile(path, bytes("second"), { durable: true });
  assert.equal(readFileSync(path, "utf8"), "second");
  assert.deepEqual(readdirSync(join(folder, "a", "b")), ["c.txt"]);
});

test("of many writers at once one wins whole", async () => {
  const path = join(folder, "shared.txt");
  const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000));
  await Promise.all(texts.map((text) => writeWholeFile(path, bytes(text))));
  assert.ok(texts.includes(readFileSync(path, "utf8")));
  assert.ok(!readdirSync(folder).some((name) => name.endsWith(".part")));
});

test("what cannot be written is WriteFailed, and leaves nothing", async () => {
  await writeWholeFile(join(folder, "file"), bytes("x"));
  await assert.rejects(writeWholeFile(join(folder, "file", "inside.txt"), bytes("x")), { code: "WriteFailed", message: /inside\.txt/ });
  await assert.rejects(writeWholeFile(join(folder, "a"), bytes("x")), { code: "WriteFailed" });
  assert.ok(!readdirSync(folder).some((name) => name.endsWith(".part")));
});
