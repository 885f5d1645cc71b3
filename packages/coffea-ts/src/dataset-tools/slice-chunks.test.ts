import assert from "node:assert/strict";
import { test } from "node:test";
import { filterFiles } from "./filter-files.ts";
import { maxChunks, maxChunksPerFile, sliceChunks } from "./slice-chunks.ts";

const file = (count: number) => ({
  object_path: "Events",
  steps: Array.from({ length: count }, (_, i): [number, number] => [10 * i, 10 * i + 10]),
  num_entries: 10 * count,
  num_selected_entries: 10 * count,
});
const fileset = { A: { files: { "1.root": file(3), "2.root": file(2) }, metadata: { year: 2012 } }, B: { "3.root": file(1) } };
const counts = (sliced: typeof fileset) =>
  Object.values({ ...sliced.A.files, ...sliced.B }).map((one) => [one.steps.length, one.num_selected_entries]);

test("chunks are counted through a dataset, or through each file; the argument stays as it was", () => {
  const before = structuredClone(fileset);
  assert.deepEqual(counts(maxChunks(fileset, 4)), [
    [3, 30],
    [1, 10],
    [1, 10],
  ]);
  assert.deepEqual(counts(maxChunks(fileset, 2)), [
    [2, 20],
    [1, 10],
  ]);
  assert.deepEqual(counts(maxChunksPerFile(fileset, 1)), [
    [1, 10],
    [1, 10],
    [1, 10],
  ]);
  assert.deepEqual(counts(sliceChunks(fileset, { start: -2 })), [
    [2, 20],
    [1, 10],
  ]);
  assert.deepEqual(sliceChunks(fileset), fileset);
  assert.deepEqual(maxChunks(fileset, null), fileset);
  assert.deepEqual(maxChunks(fileset, 0), { A: { files: {}, metadata: { year: 2012 } }, B: {} });
  assert.deepEqual(fileset, before);
});

test("counts are not invented where there were none, as in older filesets", () => {
  const { num_selected_entries: _count, ...older } = file(2);
  assert.deepEqual(maxChunks({ A: { files: { "1.root": older } } }, 1), { A: { files: { "1.root": { ...older, steps: [[0, 10]] } } } });
});

test("without steps, the way out is told", () => {
  assert.throws(() => maxChunks({ A: ["1.root"] }, 1), { code: "BadFileset", message: /dataset "A".*list of paths.*preprocess/ });
  assert.throws(() => maxChunks({ A: { files: { "1.root": "Events" } } }, 1), { code: "BadFileset", message: /"1.root".*preprocess/ });
  const unread = { object_path: "Events", steps: null, num_entries: null, code: "FileNotFound", reason: "There is no file." };
  assert.throws(() => maxChunks({ A: { files: { "1.root": unread } } }, 1), {
    code: "BadFileset",
    message: /There is no file\. Take the fileset of available/,
  });
  assert.throws(() => filterFiles({ A: { files: { "1.root": "Events" } } }), {
    code: "BadFileset",
    message: /not known yet.*pass a filter/,
  });
});

test("files by a filter of one's own, also in lists", () => {
  assert.deepEqual(Object.keys(filterFiles(fileset, ([path]) => path !== "1.root").A.files), ["2.root"]);
  assert.deepEqual(
    filterFiles({ A: ["1.root", "2.root"] }, ([path]) => path === "2.root"),
    { A: ["2.root"] },
  );
  const unread = { ...file(1), num_entries: null, steps: null };
  assert.deepEqual(Object.keys(filterFiles({ A: { files: { "1.root": unread, "2.root": file(0), "3.root": file(1) } } }).A.files), [
    "3.root",
  ]);
});

test("counts and slices that are none are refused", () => {
  for (const count of [-1, 1.5, "2"])
    assert.throws(() => maxChunks(fileset, count as number), { code: "BadArgument", message: /maxChunks was given/ });
  for (const slice of [{ step: 0 }, { start: 0.5 }, "2"])
    assert.throws(() => sliceChunks(fileset, slice as never), { code: "BadArgument", message: /sliceChunks was given the slice/ });
});
