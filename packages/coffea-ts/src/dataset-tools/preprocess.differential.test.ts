import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { muonFile, muonsIn } from "../../test/data/muon-file.ts";
import { sampleFile } from "../../test/data/sample-file.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { parseFileset, type Step } from "../fileset/index.ts";
import { Runner } from "../processor/index.ts";
import { preprocess } from "./preprocess.ts";
import type { PreprocessedFileset } from "./preprocessed-fileset.ts";
import { maxChunks } from "./slice-chunks.ts";

const skip = !havePeers && "no Python peers";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-preprocess-peer-"));
const quiet = { status: false, onWarning: () => {} } as const;
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  oracle?.close();
  rmSync(folder, { recursive: true });
});

const a = muonFile(join(folder, "a.root"), 2500, { clusterEntries: 700 });
const b = muonFile(join(folder, "b.root"), 41);
const empty = muonFile(join(folder, "empty.root"), 0);
const missing = join(folder, "missing.root");
const text = join(folder, "text.root");
writeFileSync(text, "not ROOT at all");
const fileset = { A: { files: { [a]: "Events", [b]: "Events" }, metadata: { isMC: true } }, B: { files: { [empty]: "Events" } } };

const theirs = async (input: object, options: object): Promise<[PreprocessedFileset, PreprocessedFileset]> =>
  (await oracle.call("fileset_oracle", "preprocess", input, options)) as [PreprocessedFileset, PreprocessedFileset];

/** Without forms, whose bytes change with the time in coffea; they are compared on their own. */
function formless(fileset: PreprocessedFileset): unknown {
  return Object.fromEntries(Object.entries(fileset).map(([name, { compressed_form: _form, ...dataset }]) => [name, dataset]));
}

/** coffea adds steps after the last entry, which hold nothing. */
function withoutEmptySteps(fileset: PreprocessedFileset): PreprocessedFileset {
  const holds = ([start, stop]: Step): boolean => stop > start;
  return Object.fromEntries(
    Object.entries(fileset).map(([name, dataset]) => {
      const files = Object.entries(dataset.files).map(
        ([path, file]) => [path, file.num_entries === 0 ? file : { ...file, steps: file.steps!.filter(holds) }] as const,
      );
      return [name, { ...dataset, files: Object.fromEntries(files) }];
    }),
  );
}

test("the same JSON as coffea's, for many sizes of steps, aligned or not", { skip }, async () => {
  for (const [stepSize, alignClusters] of [
    [null, false],
    [1, false],
    [7, false],
    [16, false],
    [625, false],
    [1000, false],
    [99_999, false],
    [null, true],
    [500, true],
    [1000, true],
    [5000, true],
  ] as const) {
    const ours = await preprocess(fileset, { ...quiet, stepSize, alignClusters });
    const peer = await theirs(fileset, { step_size: stepSize, align_clusters: alignClusters }).catch((error: Error) => error);
    if (peer instanceof Error) {
      // coffea's own steps past the last entry, which its data model refuses.
      assert.match(peer.message, /is less than the corresponding start/);
      continue;
    }
    assert.deepEqual(
      ours.map(formless),
      peer.map((one) => formless(withoutEmptySteps(one))),
      `stepSize ${stepSize}, aligned ${alignClusters}`,
    );
  }
});

test("the form is the one that coffea saves, and coffea unpacks ours", { skip }, async () => {
  const [ours] = await preprocess(fileset, quiet);
  const [peer] = await theirs(fileset, {});
  const unpacked = await Promise.all([ours, peer].map((one) => oracle.call("fileset_oracle", "forms", { A: one["A"], B: one["B"] })));
  assert.deepEqual(unpacked[0], unpacked[1]);
});

test("bad files: the same nulls, and coffea reads the reasons beside them", { skip }, async () => {
  const bad = { A: { files: { [a]: "Events", [missing]: "Events", [text]: "Events" } } };
  const [available, updated] = await preprocess(bad, { ...quiet, stepSize: 1000, skipBadFiles: true });
  const peer = await theirs(bad, { step_size: 1000, skip_bad_files: true, file_exceptions: ["OSError", "ValueError"] });
  assert.deepEqual(
    [available, updated].map((one) => formless(withoutReasons(one))),
    peer.map(formless),
  );
  const loaded = (await oracle.call("fileset_oracle", "load", updated)) as PreprocessedFileset;
  assert.deepEqual(loaded, withoutReasons(updated));
  assert.deepEqual(await oracle.call("fileset_oracle", "load", available), available);
});

function withoutReasons(fileset: PreprocessedFileset): PreprocessedFileset {
  return Object.fromEntries(
    Object.entries(fileset).map(([name, dataset]) => {
      const files = Object.entries(dataset.files).map(([path, { code: _code, reason: _reason, ...file }]) => [path, file] as const);
      return [name, { ...dataset, files: Object.fromEntries(files) }];
    }),
  );
}

test("what is written, here and by coffea, today and before, keeps to the published schema", { skip }, async () => {
  const schema: unknown = JSON.parse(readFileSync(new URL("../../schemas/fileset.schema.json", import.meta.url), "utf8"));
  const bad = { ...fileset, C: { files: { [a]: "Events", [missing]: "Events" }, metadata: {} } };
  const ours = await preprocess(bad, { ...quiet, stepSize: 1000, skipBadFiles: true });
  const today = await theirs(bad, { step_size: 1000, skip_bad_files: true });
  const before = await theirs(bad, { step_size: 1000, skip_bad_files: true, preprocess_legacy_root: true, save_form: true });
  const errors = await oracle.call("fileset_oracle", "schema_errors", schema, [...ours, ...today, ...before]);
  assert.deepEqual(errors, [null, null, null, null, null, null]);
});

const counted = { A: { entries: 2541, muons: muonsIn(2500) + muonsIn(41) } };

test(
  "coffea runs on what we preprocessed, by its task graphs (without opening a file for the form) and by its Runner on our steps",
  { skip },
  async () => {
    const [available] = await preprocess({ A: fileset.A }, { ...quiet, stepSize: 100 });
    const { out } = (await oracle.call("fileset_oracle", "apply", available, false)) as { out: { A: { entries: number; muons: number } } };
    assert.deepEqual({ entries: out.A.entries, muons: out.A.muons }, counted.A);
    const chunked = (await oracle.call("fileset_oracle", "run_steps", available)) as { A: { chunks: number } };
    const steps = Object.values(available["A"]!.files).reduce((sum, file) => sum + file.steps!.length, 0);
    assert.deepEqual(chunked, { A: { ...counted.A, chunks: steps } });
  },
);

test("we run on what coffea preprocessed, of today and before, whole and in part", { skip }, async () => {
  const process = (events: { length: number; metadata: { dataset: string } }) => ({
    [events.metadata.dataset]: { entries: events.length, chunks: 1 },
  });
  const run = new Runner({});
  for (const options of [{ step_size: 1000 }, { step_size: 1000, preprocess_legacy_root: true, save_form: true }]) {
    const [available] = await theirs(fileset, options);
    const out = await run(available, { processorInstance: process as never });
    assert.deepEqual(out, { A: { entries: 2541, chunks: 3 }, B: { entries: 0, chunks: 1 } });
    const [again] = await preprocess(available, quiet);
    assert.deepEqual(
      parseFileset(again).map(({ steps, uuid }) => [steps, uuid]),
      parseFileset(available).map(({ steps, uuid }) => [steps, uuid]),
      "steps and UUIDs stay",
    );
    const part = await run(maxChunks(available, 1), { processorInstance: process as never });
    assert.deepEqual(part, { A: { entries: 1250, chunks: 1 }, B: { entries: 0, chunks: 1 } });
  }
});

test("coffea's impossible steps are read as what they hold", { skip }, async () => {
  const odd = muonFile(join(folder, "odd.root"), 25);
  const [available] = await theirs({ A: { files: { [odd]: "Events" } } }, { step_size: 2, preprocess_legacy_root: true });
  const written = available["A"]!.files[odd]!.steps!;
  assert.ok(
    written.some(([start, stop]) => stop < start),
    "coffea writes reversed steps here",
  );
  assert.deepEqual(parseFileset(available)[0]!.steps!.at(-1), [24, 25]);
  const [ours] = await preprocess({ A: { files: { [odd]: "Events" } } }, { ...quiet, stepSize: 2 });
  assert.deepEqual(ours["A"]!.files[odd]!.steps!.at(-1), [24, 25]);
  await oracle.call("fileset_oracle", "load", ours);
});

const nano = sampleFile("nano_dimuon.root");
test("a real NanoAOD file with 1601 branches", { skip: skip || (nano === null && "nano_dimuon.root is not on this machine") }, async () => {
  const input = { DoubleMuon: { files: { [nano!]: "Events" }, metadata: { is_mc: false } } };
  const [ours] = await preprocess(input, { ...quiet, stepSize: 15 });
  const [peer] = await theirs(input, { step_size: 15 });
  assert.deepEqual(formless(ours), formless(peer));
  const forms = await Promise.all([ours, peer].map((one) => oracle.call("fileset_oracle", "forms", one)));
  assert.deepEqual(forms[0], forms[1]);
});
