import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";
import { FuturesExecutor, IterativeExecutor } from "../../executor/index.ts";
import type { WorkItem } from "../work-item.ts";
import { Runner } from "../runner.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-batches-"));
after(() => rmSync(folder, { recursive: true }));

test("workers look at files as this thread does, bad ones and caches included", async () => {
  const files = [300, 200].map((events) => {
    const path = join(folder, `${events}.root`);
    makeSample(path, { events });
    return path;
  });
  const fileset = { A: [...files, join(folder, "missing.root")] };
  using futures = new FuturesExecutor({ workers: 2, status: false });
  const cache = new Map();
  const plan = async (preExecutor: FuturesExecutor | IterativeExecutor, skipbadfiles: boolean): Promise<WorkItem[]> => {
    const items: WorkItem[] = [];
    const runner = new Runner({ preExecutor, skipbadfiles, chunksize: 100, alignClusters: true, metadataCache: cache });
    for await (const item of runner.preprocess(fileset, { treename: "Events" })) items.push(item);
    return items;
  };
  const there = await plan(futures, true);
  assert.equal(cache.size, 2);
  cache.clear();
  assert.deepEqual(there, await plan(new IterativeExecutor({ status: false }), true));
  await assert.rejects(plan(futures, false), { code: "FileNotFound" });
});
