import assert from "node:assert/strict";
import { test } from "node:test";
import { folderWithSamples, runExample } from "./example-run.ts";

const { files } = folderWithSamples();

test("the datasets give the same in this thread and in workers", () => {
  const text = runExample("datasets.ts", ...files);
  assert.match(text, /DoubleMuon: \{\s+entries: 8000,/);
  assert.match(text, /# Sum: \d+\.0/);
  assert.match(text, /the same on all cores: true/);
  assert.match(text, /8000 events in 2 chunks, \d+ bytes read: Muon_charge-data/);
  assert.match(text, /came to the workers: \{ traced: 2 \}/);
});
