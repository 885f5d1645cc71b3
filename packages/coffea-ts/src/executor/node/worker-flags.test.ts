import assert from "node:assert/strict";
import { test } from "node:test";
import { workerFlags } from "./worker-flags.ts";

test("what decides how modules load is kept, with its values, and nothing else", () => {
  const flags = [
    "--conditions=a",
    "-C",
    "b",
    "--import",
    "./x.mjs",
    "--input-type=module",
    "--eval",
    "code",
    "--test",
    "--max-old-space-size=100",
    "--no-warnings",
  ];
  assert.deepEqual(workerFlags(flags), ["--conditions=a", "-C", "b", "--import", "./x.mjs", "--no-warnings"]);
  assert.deepEqual(workerFlags([]), []);
});
