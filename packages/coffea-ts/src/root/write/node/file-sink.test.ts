import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import { fileSink } from "./file-sink.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-sink-`);
after(() => rmSync(folder, { recursive: true }));

test("writes in order, far ahead, back again, small and large", () => {
  const sink = fileSink(`${folder}/a.root`);
  const large = new Uint8Array(3_000_000).fill(7);
  sink.write(0, Uint8Array.of(1, 2, 3));
  sink.write(3, Uint8Array.of(4));
  sink.write(10, large);
  sink.write(10 + large.length, Uint8Array.of(8, 9));
  sink.write(1, Uint8Array.of(20));
  const bytes = readFileSync(sink.close());
  assert.deepEqual([...bytes.subarray(0, 12)], [1, 20, 3, 4, 0, 0, 0, 0, 0, 0, 7, 7]);
  assert.deepEqual([...bytes.subarray(3_000_009)], [7, 8, 9]);
});

test("the old file stays until the new one is complete; giving up leaves nothing", () => {
  const path = `${folder}/b.root`;
  writeFileSync(path, "old");
  const given = fileSink(path);
  given.write(0, Uint8Array.of(65));
  given.abort();
  assert.equal(readFileSync(path, "utf8"), "old");
  const sink = fileSink(path);
  sink.write(0, Uint8Array.of(78));
  assert.equal(readFileSync(path, "utf8"), "old");
  sink.close();
  assert.equal(readFileSync(path, "utf8"), "N");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
});
