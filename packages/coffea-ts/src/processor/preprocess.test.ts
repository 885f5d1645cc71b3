import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { IterativeExecutor } from "../executor/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import { cacheKey, type FileFacts } from "./metadata-cache.ts";
import { preprocessFiles, type PreprocessSetup } from "./preprocess.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const file = (filename: string, treename = "Events"): FilesetFile => ({
  dataset: "A",
  filename,
  file: filename,
  treename,
  metadata: {},
  preload: null,
  steps: null,
  entries: null,
  uuid: null,
});
const setup = (options: Partial<PreprocessSetup> = {}): PreprocessSetup => ({
  executor: new IterativeExecutor(),
  pool: new FilePool(),
  cache: null,
  skipbadfiles: false,
  withClusters: false,
  ...options,
});
const uuid = "a210a3f8-3648-11ea-a29f-f5b55c90beef";
const missing = join(import.meta.dirname, "none.root");

test("facts of files in their order, clusters where they are asked for", { skip }, async () => {
  const found = await preprocessFiles([file(nano!), file(nano!, "Runs")], setup());
  assert.deepEqual(
    found.map((one) => one.kind === "good" && one.facts),
    [
      { uuid, entries: 40, clusters: null },
      { uuid, entries: 56, clusters: null },
    ],
  );
  const [withClusters] = await preprocessFiles([file(nano!)], setup({ withClusters: true }));
  assert.deepEqual(withClusters?.kind === "good" && withClusters.facts.clusters, [0, 40]);
  assert.deepEqual(await preprocessFiles([], setup()), []);
});

test("a bad file ends it, or is left out with the reason", { skip }, async () => {
  await assert.rejects(preprocessFiles([file(missing), file(nano!)], setup()), { code: "FileNotFound" });
  const found = await preprocessFiles([file(missing), file(nano!)], setup({ skipbadfiles: true }));
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ["bad", "good"],
  );
  assert.ok(found[0]?.kind === "bad");
  const { reason, ...skipped } = found[0].skipped;
  assert.deepEqual(skipped, {
    dataset: "A",
    filename: missing,
    treename: "Events",
    entrystart: null,
    entrystop: null,
    entries: null,
    code: "FileNotFound",
    attempts: 1,
  });
  assert.match(reason, /There is no file/);
});

test("a cache spares the look at the file, unless it knows too little", { skip }, async () => {
  const cache = new Map<string, FileFacts>([[cacheKey(missing, "Events"), { uuid: "u", entries: 7, clusters: null }]]);
  const [known] = await preprocessFiles([file(missing)], setup({ cache }));
  assert.deepEqual(known?.kind === "good" && known.facts, { uuid: "u", entries: 7, clusters: null });
  await assert.rejects(preprocessFiles([file(missing)], setup({ cache, withClusters: true })), { code: "FileNotFound" });
  await preprocessFiles([file(nano!)], setup({ cache }));
  assert.equal(cache.get(cacheKey(nano!, "Events"))?.entries, 40);
});
