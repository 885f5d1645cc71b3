import assert from "node:assert/strict";
import { test } from "node:test";
import { type CommonFacts, parseListedFile, parseMappedFile } from "./parse-file.ts";

const common: CommonFacts = { dataset: "A", treename: "Events", metadata: { year: 2012 }, preload: ["Muon_pt"] };

test("a file carries what its dataset says", () => {
  const facts = { dataset: "A", metadata: common.metadata, preload: common.preload, steps: null, entries: null, uuid: null };
  assert.deepEqual(parseListedFile(common, "1.root", 0), { ...facts, filename: "1.root", file: "1.root", treename: "Events" });
  assert.deepEqual(parseMappedFile(common, "1.root", null), { ...facts, filename: "1.root", file: "1.root", treename: "Events" });
});

test("both spellings of the path of the tree; keys of others are left alone", () => {
  const spec = { objectPath: "T", num_entries: 7, uuid: "u", steps: [[0, 7]], lfn: "/store/1.root", replicas: ["root://a//1.root"] };
  const { treename, entries, uuid, steps } = parseMappedFile(common, "1.root", spec);
  assert.deepEqual({ treename, entries, uuid, steps }, { treename: "T", entries: 7, uuid: "u", steps: [[0, 7]] });
  assert.equal(parseMappedFile(common, "1.root", { object_path: "U", objectPath: "T" }).treename, "U");
});

test("a name that is no path is told with its place", () => {
  assert.throws(() => parseListedFile(common, "", 3), { code: "BadFileset", message: /File 3 of dataset "A" is ""/ });
  assert.throws(() => parseMappedFile({ ...common, treename: null }, "1.root", {}), {
    code: "BadFileset",
    message: /which tree to read from "1.root"/,
  });
});
