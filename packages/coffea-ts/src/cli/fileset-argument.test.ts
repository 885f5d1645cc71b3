import assert from "node:assert/strict";
import { test } from "node:test";
import { filesetArgument } from "./fileset-argument.ts";
import { UsageError } from "./usage-error.ts";

test("one ROOT file is a dataset of its name, several are data", () => {
  assert.deepEqual(filesetArgument(["/x/nano_dimuon.root"]), { nano_dimuon: ["/x/nano_dimuon.root"] });
  assert.deepEqual(filesetArgument(["a.root", "b.root"]), { data: ["a.root", "b.root"] });
});

test("a JSON file is a fileset, and stands alone", () => {
  assert.equal(filesetArgument(["files.json"]), "files.json");
  assert.equal(filesetArgument(["files.JSON.gz"]), "files.JSON.gz");
  assert.throws(() => filesetArgument(["files.json", "a.root"]), UsageError);
});
