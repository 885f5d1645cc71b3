import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { KnownAnswers } from "./known-answers.ts";

test("an answer is kept for its request alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-answers-"));
  try {
    new KnownAnswers(folder).set('{"a": NaN}', '{"id": 0, "result": [1]}');
    const known = new KnownAnswers(folder);
    assert.equal(known.get('{"a": NaN}'), '{"id": 0, "result": [1]}');
    assert.equal(known.get('{"a": 1}'), null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
