import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { moduleSourceHash } from "./module-source.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-source-"));
after(() => rmSync(folder, { recursive: true }));

function project(name: string): { write: (file: string, text: string) => void; hash: () => Promise<string> } {
  const root = join(folder, name);
  mkdirSync(join(root, "lib"), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
  write(
    "main.ts",
    'import { cut } from "./lib/cut.ts";\nconst more = await import("./lib/more.ts");\nconst f = new URL("weights.json", import.meta.url);',
  );
  write("lib/cut.ts", 'import type { X } from "../types.ts";\nexport const cut = 5;');
  write("lib/more.ts", 'import { hist } from "coffea-ts/hist";\nexport * from "./cut.ts";');
  write("weights.json", "[1]");
  write("unused.ts", "0");
  return { write, hash: () => moduleSourceHash(pathToFileURL(join(root, "main.ts")).href) };
}

test("the hash follows relative imports and named files, and nothing else", async () => {
  const { write, hash } = project("a");
  const first = await hash();
  assert.match(first, /^[0-9a-f]{64}$/);
  write("unused.ts", "1");
  assert.equal(await hash(), first);
  const changes: [string, string][] = [
    ["main.ts", "export default 1"],
    ["weights.json", "[2]"],
    ["lib/cut.ts", "export const cut = 6;"],
    ["lib/more.ts", "export {}"],
    ["types.ts", "export type X = 1"],
  ];
  for (const [file, text] of changes) {
    const other = project(`change-${file.replace("/", "-")}`);
    assert.equal(await other.hash(), first, "the place of the folder does not count");
    other.write(file, text);
    assert.notEqual(await other.hash(), first, file);
  }
});

test("a query does not count; a module that is not there is an error", async () => {
  const { hash } = project("b");
  const url = pathToFileURL(join(folder, "b", "main.ts")).href;
  assert.equal(await moduleSourceHash(`${url}?version=3`), await hash());
  await assert.rejects(moduleSourceHash(pathToFileURL(join(folder, "none.ts")).href), { code: "FileNotFound" });
});
