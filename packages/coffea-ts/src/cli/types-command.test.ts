import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile } from "../../test/data/muon-file.ts";
import { recreate } from "../root/index.ts";
import { typesCommand, type TypesFlags } from "./types-command.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-types-command-"));
after(() => rmSync(folder, { recursive: true }));

async function typesOf(path: string, flags: TypesFlags = {}): Promise<string> {
  let stdout = "";
  await typesCommand(path, flags, { out: { write: (text) => (stdout += text) }, err: { write: () => assert.fail("no errors") } });
  return stdout;
}

function twoTrees(...names: readonly string[]): string {
  const path = join(folder, `${names.join("-")}.root`);
  const writer = recreate(path, { compression: { codec: "zlib", level: 1 } });
  for (const name of names) writer.mkTree(name, { [`${name}X`]: "float64" }).extend({ [`${name}X`]: [1] });
  writer.close();
  return path;
}

test("types prints the interface of the only tree, or of Events, or of the one that is asked for", async () => {
  assert.match(await typesOf(muonFile(join(folder, "a.root"), 3, { tree: "muons" })), /^export interface Muons \{$/m);
  const several = twoTrees("Runs", "Events");
  assert.match(await typesOf(several), /^export interface Events \{\n.*\n {2}EventsX: number;$/m);
  assert.match(await typesOf(several, { tree: "Runs", name: "Run" }), /^export interface Run \{\n.*\n {2}RunsX: number;$/m);
});

test("types --output writes a file", async () => {
  const output = join(folder, "events.ts");
  assert.equal(await typesOf(twoTrees("Runs", "Events"), { output }), `written: ${output}\n`);
  assert.match(readFileSync(output, "utf8"), /^export interface Events \{$/m);
});

test("types says what to do where several trees could be meant, where there is none, and for a name that cannot be", async () => {
  await assert.rejects(typesOf(twoTrees("a", "b")), {
    name: "UsageError",
    message: /has 2 trees: say which one with --tree\. There are a, b\./,
  });
  await assert.rejects(typesOf(twoTrees("Runs"), { tree: "Rans" }), /Runs/);
  await assert.rejects(typesOf(twoTrees("Runs"), { name: "my events" }), /"my events" cannot be the name of an interface/);
});
