import assert from "node:assert/strict";
import { test } from "node:test";
import { addMetrics, finishMetrics } from "./metrics.ts";

test("metrics add up; columns are one sorted list; the keys are coffea's", () => {
  const a = { bytesread: 10, columns: new Set(["b-data", "a-offsets"]), entries: 4, processtime: 0.5 };
  const b = { bytesread: 5, columns: new Set(["a-data", "b-data"]), entries: 6, processtime: 0.25 };
  assert.deepEqual(finishMetrics(addMetrics(a, b), 3), {
    bytesread: 15,
    columns: ["a-data", "a-offsets", "b-data"],
    entries: 10,
    processtime: 0.75,
    chunks: 3,
  });
});
