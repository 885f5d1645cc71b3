import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWithSamples, runExample } from "./example-run.ts";

const { folder, files } = folderWithSamples();

test("preprocessing tells entries, steps and reasons; a part of it runs", () => {
  const target = join(folder, "available.json.gz");
  const text = runExample("preprocess.ts", target, ...files, join(folder, "none.root"));
  assert.match(text, /B\.root: 3000 entries in 3 steps/);
  assert.match(text, /C\.root: 5000 entries in 5 steps/);
  assert.match(text, /none\.root: There is no file/);
  assert.ok(existsSync(target));
  assert.match(text, /files of a trial: 1/);
  assert.match(text, /entries: 2000,[^]*# Sum: \d+\.0/);
});
