import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { parseFileset } from "./parse-fileset.ts";

const schema: unknown = JSON.parse(readFileSync(new URL("../../schemas/fileset.schema.json", import.meta.url), "utf8"));
const skip = !havePeers && "no Python peers";
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const spec = {
  object_path: "Events",
  steps: [[0, 5]],
  num_entries: 5,
  uuid: "u",
  format: "root",
  lfn: null,
  pfn: null,
  num_selected_entries: 5,
};
const unread = {
  ...spec,
  steps: null,
  num_entries: null,
  uuid: null,
  num_selected_entries: null,
  code: "FileNotFound",
  reason: "There is no file",
};
const preprocessed = {
  files: { "1.root": spec, "2.root": unread },
  metadata: { isMC: true },
  format: "root",
  compressed_form: "H4sIAAAA",
  did: null,
};

const good: Record<string, unknown> = {
  "no datasets": {},
  "lists of files": { A: ["1.root", "root://host//2.root:Events"], B: [] },
  "files by path": { A: { "1.root": "Events", "2.root": spec, "3.root?token=1": null } },
  "a tree for all": { A: { treename: "Events", files: ["1.root"], metadata: null, preload: ["Muon_pt"] } },
  preprocessed: { A: preprocessed },
  legacy: { A: { files: { "1.root": { object_path: "Events", steps: [[0, 5]], num_entries: 5, uuid: "u" } }, form: null, metadata: null } },
};
const bad: Record<string, unknown> = {
  "a list": ["1.root"],
  "a dataset that is text": { A: "1.root" },
  "no files": { A: { file: ["1.root"] } },
  "files that are text": { A: { files: "1.root" } },
  "a tree that is a number": { A: { files: { "1.root": 3 } } },
  "a step of one number": { A: { files: { "1.root": { object_path: "t", steps: [[0]] } } } },
  "a negative step": { A: { files: { "1.root": { object_path: "t", steps: [[-1, 5]] } } } },
  "a reserved word": { A: { files: { "1.root": "t" }, metadata: { dataset: "B" } } },
  "another format": { A: { files: { "1.root": "t" }, format: "parquet" } },
  "preload that is text": { A: { files: { "1.root": "t" }, preload: "x" } },
  "entries that are text": { A: { files: { "1.root": { object_path: "t", num_entries: "5" } } } },
};

test("the published schema and the parser agree on what a fileset is", { skip }, async () => {
  const all = { ...good, ...bad };
  const errors = (await oracle.call("fileset_oracle", "schema_errors", schema, Object.values(all))) as (string | null)[];
  for (const [index, [name, fileset]] of Object.entries(all).entries()) {
    assert.equal(errors[index] === null, name in good, `schema, ${name}: ${errors[index]}`);
    if (name in good) parseFileset(fileset, "Events");
    else assert.throws(() => parseFileset(fileset, "Events"), { code: "BadFileset" }, name);
  }
});

test("coffea's data model reads the same preprocessed filesets, keeping what it knows", { skip }, async () => {
  const read = (await oracle.call("fileset_oracle", "load", { A: { ...preprocessed, compressed_form: null } })) as {
    A: typeof preprocessed;
  };
  assert.deepEqual(read.A.files["1.root"], spec);
  const { code: _code, reason: _reason, ...known } = unread;
  assert.deepEqual(read.A.files["2.root"], known);
  assert.deepEqual([read.A.metadata, read.A.did], [preprocessed.metadata, null]);
});
