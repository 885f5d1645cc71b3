import assert from "node:assert/strict";
import { test } from "node:test";
import type { FilesetFile } from "../fileset/index.ts";
import { limitFiles, planChunks } from "./plan-chunks.ts";

const file = (dataset: string, filename: string, steps: FilesetFile["steps"] = null): FilesetFile => ({
  dataset,
  filename,
  file: filename,
  treename: "Events",
  metadata: { year: 2012 },
  preload: null,
  steps,
  entries: null,
  uuid: null,
});
const known = (dataset: string, filename: string, entries: number, clusters: readonly number[] | null = null) => ({
  file: file(dataset, filename),
  facts: { uuid: `uuid of ${filename}`, entries, clusters },
});
const rule = { chunksize: 10, maxchunks: null, alignClusters: false };
const ranges = (items: Iterable<{ filename: string; entrystart: number; entrystop: number }>) =>
  [...items].map(({ filename, entrystart, entrystop }) => `${filename} ${entrystart}-${entrystop}`);

test("chunks carry what a worker needs", () => {
  assert.deepEqual(
    [...planChunks([known("A", "1", 5)], rule)],
    [
      {
        dataset: "A",
        filename: "1",
        treename: "Events",
        entrystart: 0,
        entrystop: 5,
        fileuuid: "uuid of 1",
        usermeta: { year: 2012 },
        preload: null,
      },
    ],
  );
});

test("file by file, an empty file as one empty chunk", () => {
  assert.deepEqual(ranges(planChunks([known("A", "1", 25), known("A", "2", 0), known("B", "3", 4)], rule)), [
    "1 0-13",
    "1 13-25",
    "2 0-0",
    "3 0-4",
  ]);
});

test("maxchunks counts by dataset, over its files", () => {
  const files = [known("A", "1", 30), known("A", "2", 30), known("B", "3", 30), known("A", "4", 30)];
  assert.deepEqual(ranges(planChunks(files, { ...rule, maxchunks: 4 })), [
    "1 0-10",
    "1 10-20",
    "1 20-30",
    "2 0-10",
    "3 0-10",
    "3 10-20",
    "3 20-30",
  ]);
});

test("aligned chunks are cut at clusters", () => {
  assert.deepEqual(ranges(planChunks([known("A", "1", 25, [0, 4, 12, 25])], { ...rule, alignClusters: true })), ["1 0-12", "1 12-25"]);
});

test("steps chosen beforehand are kept, and may not reach past the end", () => {
  const facts = { uuid: "", entries: 30, clusters: null };
  assert.deepEqual(
    ranges(
      planChunks(
        [
          {
            file: file("A", "1", [
              [0, 7],
              [20, 30],
            ]),
            facts,
          },
        ],
        rule,
      ),
    ),
    ["1 0-7", "1 20-30"],
  );
  assert.throws(() => [...planChunks([{ file: file("A", "1", [[0, 31]]), facts }], rule)], {
    code: "BadFileset",
    message: /\[0, 31\].*30 entries/,
  });
});

test("another size may be sent on the way; it carries on to the next file and is returned", () => {
  const chunks = planChunks([known("A", "1", 40), known("A", "2", 40)], rule);
  chunks.next();
  assert.deepEqual(ranges([chunks.next(30).value as never, chunks.next().value as never]), ["1 10-40", "2 0-40"]);
  assert.deepEqual(chunks.next(), { done: true, value: 30 });
});

test("a file without a path goes along", () => {
  const blob = new Blob([]);
  const [item] = planChunks([{ ...known("A", "1", 1), file: { ...file("A", "1"), file: blob } }], rule);
  assert.equal(item?.file, blob);
});

test("only so many files are looked at as maxchunks can need", () => {
  const files = [file("A", "1"), file("A", "2"), file("B", "3"), file("A", "4")];
  assert.deepEqual(
    limitFiles(files, 1).map(({ filename }) => filename),
    ["1", "3"],
  );
  assert.equal(limitFiles(files, null).length, 4);
});

test("where nobody says how many events, chunks are clusters of about 200,000; a size that is sent holds from there on", () => {
  const clusters = [0, 190_000, 380_000, 600_000];
  const free = { ...rule, chunksize: null };
  const files = () => [known("A", "1", 600_000, clusters), known("A", "2", 30, [0, 30])];
  assert.deepEqual(ranges(planChunks(files(), free)), ["1 0-190000", "1 190000-380000", "1 380000-600000", "2 0-30"]);
  assert.deepEqual(ranges(planChunks([known("A", "1", 450_000)], free)), ["1 0-225000", "1 225000-450000"], "clusters unknown");
  assert.deepEqual(ranges(planChunks(files(), { ...free, alignClusters: true })).length, 4);
  const sized = planChunks(files(), free);
  const seen = [
    sized.next(),
    sized.next(105_000),
    sized.next(),
    sized.next(),
    sized.next(),
    sized.next(10),
    sized.next(),
    sized.next(),
    sized.next(),
  ];
  assert.deepEqual(
    seen.map(({ value, done }) =>
      done === true ? value : `${(value as { entrystart: number }).entrystart}-${(value as { entrystop: number }).entrystop}`,
    ),
    ["0-190000", "190000-292500", "292500-395000", "395000-497500", "497500-600000", "0-10", "10-20", "20-30", 10],
  );
  const plain = planChunks(files(), free);
  let step = plain.next();
  while (step.done !== true) step = plain.next();
  assert.equal(step.value, 200_000);
});
