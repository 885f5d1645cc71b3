import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { BaseSchema } from "../../nanoevents/index.ts";
import type { WorkItem } from "../work-item.ts";
import { chunkKeys, schemaText } from "./chunk-keys.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-keys-"));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "a.root");
writeFileSync(file, "12345");

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  dataset: "A",
  filename: file,
  treename: "t",
  entrystart: 0,
  entrystop: 10,
  fileuuid: "u",
  usermeta: { year: 2018 },
  preload: null,
  ...more,
});
const code = async (): Promise<string> => "code";
const keyOf = async (more: Partial<WorkItem> = {}): Promise<string> => (await chunkKeys([item(more)], code, ["1.0"]))[0]!;

test("everything that a result depends on is in the key, and what it does not depend on is not", async () => {
  const key = await keyOf();
  assert.match(key, /^[0-9a-f]{32}$/);
  assert.equal(await keyOf({ preload: ["x"] }), key);
  const changes: Partial<WorkItem>[] = [
    { dataset: "B" },
    { treename: "s" },
    { entrystart: 1 },
    { entrystop: 9 },
    { fileuuid: "v" },
    { usermeta: { year: 2017 } },
    { usermeta: { year: 2018n } },
    { filename: join(folder, "none.root") },
  ];
  const others = await Promise.all(changes.map(keyOf));
  assert.equal(new Set([key, ...others]).size, changes.length + 1);
  const [otherCode] = await chunkKeys([item()], async () => "other", ["1.0"]);
  const [otherVersion] = await chunkKeys([item()], code, ["1.1"]);
  assert.equal(new Set([key, otherCode, otherVersion]).size, 3);
});

test("a file that was written anew has another key, even with the same UUID and size", async () => {
  const before = await keyOf();
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  assert.notEqual(await keyOf(), before);
});

test("the same chunk twice has two keys", async () => {
  const [one, two, three] = await chunkKeys([item(), item(), item({ entrystart: 5 })], code, []);
  assert.equal(two, `${one}-2`);
  assert.doesNotMatch(three!, /-/);
});

test("a schema of one's own is known by its code", () => {
  const schemas = [BaseSchema, class Mine extends BaseSchema {}, class Mine extends BaseSchema { readonly more = 1; }]; // prettier-ignore
  assert.equal(new Set(schemas.map(schemaText)).size, 3);
  assert.equal(schemaText(BaseSchema), "BaseSchema");
});
