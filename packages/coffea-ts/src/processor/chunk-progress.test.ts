import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../executor/index.ts";
import { ChunkProgress } from "./chunk-progress.ts";
import { noneMerged } from "./run-chunks.ts";
import type { WorkItem } from "./work-item.ts";

const at = (done: number): Progress => ({
  desc: "Processing",
  unit: "chunk",
  done,
  total: 2,
  doneWeight: done,
  totalWeight: 2,
  weightUnit: "events",
  failed: false,
});

function watch() {
  const seen: [string, number, number | undefined][] = [];
  const sum = noneMerged();
  sum.processed.push({} as WorkItem);
  const progress = new ChunkProgress(({ desc, done, doneBytes }) => seen.push([desc, done, doneBytes]), sum);
  const merge = (): void => {
    sum.processed.push({} as WorkItem);
    sum.metrics = { ...sum.metrics, bytesread: sum.metrics.bytesread + 5 };
    progress.onMerged(sum);
  };
  return { seen, progress, merge };
}

test("chunks that are added up at once are one job, with the bytes that were read", () => {
  const { seen, progress, merge } = watch();
  progress.onProgress(at(0));
  merge();
  progress.onProgress(at(1));
  assert.deepEqual(seen, [
    ["Processing", 0, undefined],
    ["Processing", 1, 5],
  ]);
});

test("where adding up is behind it is a job of its own, which gets to its end", () => {
  const { seen, progress, merge } = watch();
  progress.onProgress(at(0));
  progress.onProgress(at(1));
  progress.onProgress(at(2));
  merge();
  merge();
  assert.deepEqual(
    seen.filter(([desc]) => desc === "Merging").map(([, done]) => done),
    [0, 0, 1, 2],
  );
});
