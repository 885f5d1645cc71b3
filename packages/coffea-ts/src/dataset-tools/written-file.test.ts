import assert from "node:assert/strict";
import { test } from "node:test";
import type { FilesetFile } from "../fileset/index.ts";
import type { FileFacts } from "../processor/index.ts";
import type { PreprocessWarning } from "./preprocess-options.ts";
import { type FileRules, unreadFile, writtenFile } from "./written-file.ts";

const file: FilesetFile = {
  dataset: "A",
  filename: "1.root",
  file: "1.root",
  treename: "T",
  metadata: {},
  preload: null,
  steps: null,
  entries: null,
  uuid: null,
};
const facts: FileFacts = { uuid: "u", entries: 20, clusters: [0, 15, 20], form: null, identity: null };
const extra = { lfn: null, pfn: null, others: { note: 1 } };

function write(old: Partial<FilesetFile>, rules: Partial<FileRules> = {}) {
  const warnings: PreprocessWarning[] = [];
  const all = {
    stepSize: null,
    alignClusters: false,
    recalculateSteps: false,
    stepSizeSafetyFactor: 0.5,
    warn: (warning: PreprocessWarning) => void warnings.push(warning),
    ...rules,
  };
  return { written: writtenFile({ ...file, ...old }, facts, all, extra), warnings };
}

test("a new file, with what else is said about it", () => {
  const { written, warnings } = write({}, { stepSize: 10 });
  const counts = { num_entries: 20, num_selected_entries: 20 };
  assert.deepEqual(written, {
    object_path: "T",
    steps: [
      [0, 10],
      [10, 20],
    ],
    ...counts,
    format: "root",
    lfn: null,
    pfn: null,
    uuid: "u",
    note: 1,
  });
  assert.deepEqual(warnings, []);
});

test("steps of one's own stay where the file has no UUID yet; those that do not fit are made anew, with a warning", () => {
  assert.deepEqual(write({ steps: [[3, 5]] }).written.steps, [[3, 5]]);
  assert.equal(write({ steps: [[3, 5]] }).written.num_selected_entries, 2);
  const unfit = write({ steps: [[3, 25]], uuid: "u" });
  assert.deepEqual(unfit.written.steps, [[0, 20]]);
  assert.match(unfit.warnings[0]!.message, /past the 20 entries/);
});

test("kept steps are not warned about, however large; new ones are", () => {
  assert.deepEqual(write({ steps: [[0, 15]], uuid: "u" }, { stepSize: 5, alignClusters: true }).warnings, []);
  assert.equal(write({}, { stepSize: 5, alignClusters: true }).warnings.length, 1);
});

test("a file that could not be read keeps what was known", () => {
  const skipped = {
    dataset: "A",
    filename: "1.root",
    treename: "T",
    entrystart: null,
    entrystop: null,
    entries: null,
    code: "FileNotFound",
    reason: "gone",
    attempts: 1,
  };
  const known = { steps: [[0, 5]] as const, entries: 20, uuid: "u" };
  const { steps, num_entries, num_selected_entries, uuid, code, reason } = unreadFile({ ...file, ...known }, skipped, extra);
  assert.deepEqual([steps, num_entries, num_selected_entries, uuid, code, reason], [[[0, 5]], 20, 5, "u", "FileNotFound", "gone"]);
});
