import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { ConcurrentExecutor, IterativeExecutor, type Progress } from "../executor/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import type { FileFacts } from "./file-facts.ts";
import { cacheKey } from "./metadata-cache.ts";
import { type FoundFile, preprocessFiles, type PreprocessSetup } from "./preprocess.ts";

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
  wanted: { clusters: false, form: false },
  believesFileset: false,
  ...options,
});
const uuid = "a210a3f8-3648-11ea-a29f-f5b55c90beef";
const missing = join(import.meta.dirname, "none.root");

test("facts of files in their order, clusters where they are asked for", { skip }, async () => {
  const found = await preprocessFiles([file(nano!), file(nano!, "Runs")], setup());
  assert.deepEqual(
    found.map((one) => one.kind === "good" && one.facts),
    [
      { uuid, entries: 40, clusters: null, form: null, identity: null },
      { uuid, entries: 56, clusters: null, form: null, identity: null },
    ],
  );
  const [withClusters] = await preprocessFiles([file(nano!)], setup({ wanted: { clusters: true, form: false } }));
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

/** A pool that counts what it opens. */
class CountingPool extends FilePool {
  opened = 0;
  override open(file: Parameters<FilePool["open"]>[0]): ReturnType<FilePool["open"]> {
    this.opened++;
    return super.open(file);
  }
}

test("what is lost with a file is counted as far as the fileset knows it", async () => {
  const entriesOf = async (known: Partial<FilesetFile>) => {
    const [found] = await preprocessFiles([{ ...file(missing), ...known }], setup({ skipbadfiles: true }));
    return found?.kind === "bad" ? found.skipped.entries : "not skipped";
  };
  assert.equal(await entriesOf({}), null);
  assert.equal(await entriesOf({ entries: 30 }), 30);
  assert.equal(
    await entriesOf({
      entries: 30,
      steps: [
        [0, 5],
        [10, 12],
      ],
    }),
    7,
  );
});

test("a cache spares the look at the file, unless it knows too little or the file was replaced", { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-preprocess-"));
  const copy = join(folder, "copy.root");
  copyFileSync(nano!, copy);
  const cache = new Map<string, FileFacts>();
  const opened = async (options: Partial<PreprocessSetup> = {}): Promise<number> => {
    const pool = new CountingPool();
    const [found] = await preprocessFiles([file(copy)], setup({ cache, pool, ...options }));
    assert.ok(found?.kind === "good");
    assert.deepEqual([found.facts.uuid, found.facts.entries], [uuid, 40]);
    await pool.closeAll();
    return pool.opened;
  };
  assert.equal(await opened(), 1);
  assert.equal(await opened(), 0);
  assert.equal(await opened({ wanted: { clusters: true, form: false } }), 1, "clusters were not known");
  assert.equal(await opened({ wanted: { clusters: false, form: true } }), 1, "the form was not known");
  assert.equal(await opened({ wanted: { clusters: true, form: true } }), 0, "both are now");
  utimesSync(copy, 1_700_000_000, 1_700_000_000);
  assert.equal(await opened(), 1, "the file may be another one");
  rmSync(folder, { recursive: true });
  await assert.rejects(preprocessFiles([file(copy)], setup({ cache })), { code: "FileNotFound" });
});

test("a damaged entry of a cache is no entry", { skip }, async () => {
  for (const damaged of [null, "text", {}, { uuid, entries: "40", clusters: null, form: null, identity: null }]) {
    const cache = new Map([[cacheKey(nano!, "Events"), damaged as unknown as FileFacts]]);
    const [found] = await preprocessFiles([file(nano!)], setup({ cache }));
    assert.equal(found?.kind === "good" && found.facts.entries, 40);
    assert.equal(cache.get(cacheKey(nano!, "Events"))?.entries, 40);
  }
});

test("a fileset that describes a file is believed where that is asked for", async () => {
  const described: FilesetFile = { ...file(missing), steps: [[0, 7]], entries: 7, uuid: "u" };
  const [found] = await preprocessFiles([described], setup({ believesFileset: true }));
  assert.deepEqual(found?.kind === "good" && found.facts, { uuid: "u", entries: 7, clusters: null, form: null, identity: null });
  await assert.rejects(preprocessFiles([described], setup()), { code: "FileNotFound" });
  await assert.rejects(preprocessFiles([{ ...described, uuid: null }], setup({ believesFileset: true })), { code: "FileNotFound" });
});

test("files in batches give the same", { skip }, async () => {
  const files = [file(nano!), file(missing), file(nano!, "Runs"), file(missing), file(nano!)];
  const seen: Progress[] = [];
  const options = { skipbadfiles: true, onProgress: (progress: Progress) => void seen.push(progress) };
  const one = await preprocessFiles(files, setup(options));
  const batched = await preprocessFiles(files, setup({ ...options, filesPerBatch: 2, executor: new ConcurrentExecutor() }));
  assert.deepEqual(
    batched.map(({ kind }) => kind),
    ["good", "bad", "good", "bad", "good"],
  );
  assert.deepEqual(batched.map(plain), one.map(plain));
  assert.deepEqual([seen.at(-1)?.done, seen.at(-1)?.doneWeight, seen.at(-1)?.weightUnit], [3, 5, "files"]);
});

const plain = (found: FoundFile) => (found.kind === "good" ? found.facts : found.skipped);
