import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWithSamples, runExample } from "./example-run.ts";

const { folder, files } = folderWithSamples();

test("the task graph is lazy, drawn, and gives what the runner gives", () => {
  const text = runExample("task-graph.ts", files[1], folder);
  assert.match(text, /# \(has staged fills\)/);
  assert.match(text, /needed: \{[^}]*"?Muon_charge/);
  for (const name of ["as-written.svg", "as-run.svg"]) assert.match(readFileSync(join(folder, name), "utf8"), /^<svg[^]*<\/svg>\s*$/);
  const sum = /entries: 5000,[^]*# Sum: (\d+)\.0/.exec(text)?.[1];
  assert.notEqual(sum, undefined, text);
  assert.equal(sum, /# Sum: (\d+)\.0/.exec(runExample("datasets.ts", files[1]))?.[1]);
});
