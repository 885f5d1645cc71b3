import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { kindOfType } from "./oracle-record.ts";
import { conformanceOf, conformanceTable, corpusFiles } from "./run-conformance.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/root", import.meta.url));
const skip = existsSync(folder) ? false : "the corpus of ROOT files is not on this machine";

test("kinds of branches from their awkward types", () => {
  const kinds = {
    float32: "flat",
    bool: "flat",
    "2 * 3 * float32": "fixed-array",
    "var * int8": "jagged",
    "var * 2 * float64": "jagged",
    string: "string",
    "var * string": "list-of-string",
    "var * var * string": "nested-list",
    "var * var * uint8": "nested-list",
    "{a: int32, b: int32}": "object",
    "var * TVector3[fX: float64]": "object",
  };
  for (const [type, kind] of Object.entries(kinds)) assert.equal(kindOfType(type), kind, type);
});

test("the table has a row for each kind and one of sums", () => {
  const table = conformanceTable([
    { kind: "flat", result: "identical", place: "", reason: "" },
    { kind: "jagged", result: "different", place: "", reason: "" },
  ]);
  assert.match(table, /^flat +1 +0 +0$/m);
  assert.match(table, /^all +1 +1 +0$/m);
});

test("every branch and every field of the corpus that uproot reads is the same", { skip }, () => {
  // 10^8 entries take seconds; the command reads them.
  const files = corpusFiles(folder).filter((name) => name !== "test_int_multicluster_rntuple_v1-0-0-0.root");
  assert.ok(files.length > 100);
  const outcomes = files.flatMap((name) => conformanceOf(folder, name));
  const different = outcomes.filter((outcome) => outcome.result === "different");
  assert.deepEqual(different, []);
  assert.deepEqual(
    outcomes.filter((outcome) => outcome.kind !== "histogram" && outcome.result === "not readable"),
    [],
  );
});
