import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, type SkippedItem } from "./report.ts";

const item = (dataset: string, filename: string, entrystart: number, entrystop: number) => ({ dataset, filename, entrystart, entrystop });
const skipped = (dataset: string, filename: string, range: [number, number] | null): SkippedItem => ({
  dataset,
  filename,
  treename: "Events",
  entrystart: range?.[0] ?? null,
  entrystop: range?.[1] ?? null,
  entries: range === null ? null : range[1] - range[0],
  code: "TruncatedFile",
  reason: "the file ends early",
  attempts: 1,
});

test("processed and skipped are counted by dataset, in the fileset's order", () => {
  const left = [skipped("B", "4", null), skipped("A", "1", [20, 25])];
  const report = makeReport(["B", "A", "C"], [item("A", "1", 0, 10), item("A", "1", 10, 20), item("A", "2", 0, 5)], left);
  const none = { files: 0, chunks: 0, entries: 0, skippedFiles: 0, skippedChunks: 0, skippedEntries: 0 };
  assert.deepEqual(report, {
    datasets: {
      B: { ...none, skippedFiles: 1 },
      A: { files: 2, chunks: 3, entries: 25, skippedFiles: 0, skippedChunks: 1, skippedEntries: 5 },
      C: none,
    },
    skipped: left,
    warnings: [],
  });
  assert.deepEqual(Object.keys(report.datasets), ["B", "A", "C"]);
});
