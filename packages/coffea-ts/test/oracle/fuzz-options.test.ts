import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzzOptions } from "./fuzz-options.ts";

test("the number of cases is the usual one, another one, or a part of the usual one", () => {
  const before = process.env["COFFEA_TS_FUZZ_RUNS"];
  try {
    const runs = [undefined, "7", "5%", "0.1%"].map((wanted) => {
      if (wanted === undefined) delete process.env["COFFEA_TS_FUZZ_RUNS"];
      else process.env["COFFEA_TS_FUZZ_RUNS"] = wanted;
      return fuzzOptions(400, 1).numRuns;
    });
    assert.deepEqual(runs, [400, 7, 20, 1]);
  } finally {
    if (before === undefined) delete process.env["COFFEA_TS_FUZZ_RUNS"];
    else process.env["COFFEA_TS_FUZZ_RUNS"] = before;
  }
});
