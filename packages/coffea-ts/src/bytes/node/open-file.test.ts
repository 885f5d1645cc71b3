import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { byteSourceContract, contractBytes } from "../../../test/contracts/byte-source-contract.ts";
import { isCoffeaError } from "../../base/index.ts";
import { openFileSource } from "./open-file.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-bytes-"));
const path = join(folder, "nano_dy.root");
writeFileSync(path, contractBytes);
after(() => rmSync(folder, { recursive: true }));

byteSourceContract("file", () => openFileSource(path), true);

const namesTheNearest = (error: unknown) =>
  isCoffeaError(error, "FileNotFound") && /nano_dyy\.root/.test(error.message) && /"nano_dy\.root"/.test(error.message);

test("a missing file is FileNotFound with the nearest name of its folder, at the first use", async () => {
  const source = openFileSource(join(folder, "nano_dyy.root"));
  await assert.rejects(source.size(), namesTheNearest);
  assert.throws(() => source.sync.size(), namesTheNearest);
});

test("a missing folder is FileNotFound that names the folder", () => {
  const source = openFileSource(join(folder, "no", "such.root"));
  assert.throws(
    () => source.sync.size(),
    (error) => isCoffeaError(error, "FileNotFound") && /folder ".*no" cannot be listed/.test(error.message),
  );
});

test("a folder is not a file", () => {
  assert.throws(
    () => openFileSource(folder).sync.size(),
    (error) => isCoffeaError(error, "ReadFailed") && /is a folder/.test(error.message),
  );
});

test("a file that shrinks after it was opened is TruncatedFile", async () => {
  const shrinking = join(folder, "shrinking.root");
  writeFileSync(shrinking, contractBytes);
  const source = openFileSource(shrinking);
  assert.equal(await source.size(), 1000);
  truncateSync(shrinking, 500);
  const range = [{ start: 400, stop: 600 }];
  await assert.rejects(source.read(range), (error) => isCoffeaError(error, "TruncatedFile"));
  assert.throws(
    () => source.sync.read(range),
    (error) => isCoffeaError(error, "TruncatedFile"),
  );
  source.sync.close();
});

test("closing while a read is on its way lets that read finish", async () => {
  const source = openFileSource(path);
  const pending = source.read([{ start: 0, stop: 1000 }]);
  source.sync.close();
  assert.deepEqual((await pending)[0], contractBytes);
});

test("the identity of a file tells its versions apart, and opens nothing", async () => {
  const changing = join(folder, "changing.root");
  writeFileSync(changing, contractBytes);
  utimesSync(changing, 1_700_000_000, 1_700_000_000.25);
  assert.deepEqual(await openFileSource(changing).identity!(), { size: 1000, modified: 1_700_000_000_250 });
  chmodSync(changing, 0);
  assert.equal((await openFileSource(changing).identity!()).size, 1000);
  await assert.rejects(openFileSource(join(folder, "nano_dyy.root")).identity!(), namesTheNearest);
});
