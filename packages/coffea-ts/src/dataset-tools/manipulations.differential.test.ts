import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import type { Fileset } from "../fileset/index.ts";
import { getFailedStepsForFileset } from "./failed-steps.ts";
import { filterFiles } from "./filter-files.ts";
import { hashFileset } from "./hash-fileset.ts";
import type { PreprocessedFile, PreprocessedFileset } from "./preprocessed-fileset.ts";
import { pythonRepr } from "../task-graph/index.ts";
import { maxChunks, maxChunksPerFile, sliceChunks } from "./slice-chunks.ts";
import { maxFiles, sliceFiles } from "./slice-files.ts";
import type { Slice } from "./slice-of.ts";
import { splitFileset, type SplitOptions } from "./split-fileset.ts";

const skip = !havePeers && "no Python peers";
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

/** Small reproducible random numbers: the next whole number below `n`. */
function randomly(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const names = ["a.root", "dir/it's.root", 'odd"name.root', "µ🙂.root", "\uffee.root", "z z.root", "root://host:1094//b.root"];

function randomFile(below: (n: number) => number): PreprocessedFile {
  const size = 1 + below(50);
  const count = below(6);
  const steps = Array.from({ length: count }, (_, i): [number, number] => [i * size, (i + 1) * size]);
  const entries = count * size;
  return {
    object_path: "Events",
    steps: count === 0 ? [[0, 0]] : steps,
    num_entries: entries,
    format: "root",
    lfn: null,
    pfn: null,
    uuid: "00000000-0000-0000-0000-000000000000",
    num_selected_entries: entries,
  };
}

function randomFileset(seed: number): PreprocessedFileset {
  const below = randomly(seed);
  const datasets = Array.from({ length: 1 + below(3) }, (_, i) => {
    const files = names.filter(() => below(2) === 0).map((name) => [name, randomFile(below)] as const);
    const kept = files.length === 0 ? [["only.root", randomFile(below)] as const] : files;
    return [
      `D${i}`,
      { files: Object.fromEntries(kept), metadata: { year: 2016 + i }, format: "root", compressed_form: null, did: null },
    ] as const;
  });
  return Object.fromEntries(datasets);
}

function randomSlice(below: (n: number) => number): { start: number | null; stop: number | null; step: number | null } {
  const bound = (): number | null => (below(3) === 0 ? null : below(12) - 5);
  const steps = [null, 1, 2, 3, -1, -2];
  return { start: bound(), stop: bound(), step: steps[below(steps.length)]! };
}

interface Outcome {
  readonly result?: PreprocessedFileset;
  readonly error?: string;
}

test("slices of files and steps are coffea's, on random filesets, with counts that stay true", { skip }, async () => {
  const cases: { readonly call: [string, Fileset, object]; readonly ours: PreprocessedFileset }[] = [];
  for (let seed = 1; seed <= 60; seed++) {
    const below = randomly(seed * 7919);
    const fileset = randomFileset(seed);
    const slice = randomSlice(below);
    const python = { slice: [slice.start, slice.stop, slice.step] };
    const count = below(4) === 0 ? null : below(8);
    const forward: Slice = { ...slice, step: slice.step === null ? null : Math.abs(slice.step) };
    const forwardPython = { slice: [slice.start, slice.stop, forward.step] };
    cases.push(
      { call: ["slice_files", fileset, { theslice: python }], ours: sliceFiles(fileset, slice) },
      { call: ["max_files", fileset, { maxfiles: count }], ours: maxFiles(fileset, count) },
      { call: ["slice_chunks", fileset, { theslice: forwardPython }], ours: sliceChunks(fileset, forward) },
      {
        call: ["slice_chunks", fileset, { theslice: forwardPython, bydataset: false }],
        ours: sliceChunks(fileset, forward, { bydataset: false }),
      },
      { call: ["max_chunks", fileset, { maxchunks: count }], ours: maxChunks(fileset, count) },
      { call: ["max_chunks_per_file", fileset, { maxchunks: count }], ours: maxChunksPerFile(fileset, count) },
      { call: ["filter_files", fileset, {}], ours: filterFiles(fileset) },
    );
  }
  const theirs = (await oracle.call(
    "fileset_oracle",
    "manipulate",
    cases.map(({ call }) => call),
  )) as { plain: Outcome; model: Outcome }[];
  for (const [index, { call, ours }] of cases.entries()) {
    const { plain, model } = theirs[index]!;
    const where = `${call[0]} ${JSON.stringify(call[2])} of ${JSON.stringify(call[1])}`;
    assert.deepEqual(withoutCounts(ours), withoutCounts(withoutEmpty(plain.result!)), where);
    assert.deepEqual(
      Object.values(ours).map(({ files }) => Object.keys(files)),
      Object.values(withoutEmpty(plain.result!)).map(({ files }) => Object.keys(files)),
      where,
    );
    // Where coffea's data model accepts the result, it counts anew as we do; it refuses datasets without files.
    if (model.result !== undefined && call[0] !== "slice_files") assert.deepEqual(ours, model.result, where);
  }
  assert.ok(theirs.filter(({ model }) => model.result !== undefined).length > cases.length / 3, "the data model accepts many of them");
});

test("steps taken backwards stay ascending, the same ones as coffea's", { skip }, async () => {
  const fileset = randomFileset(5);
  const slice = { start: null, stop: null, step: -2 };
  const [theirs] = (await oracle.call("fileset_oracle", "manipulate", [
    ["slice_chunks", fileset, { theslice: { slice: [null, null, -2] } }],
  ])) as { plain: Outcome }[];
  const sorted = Object.entries(theirs!.plain.result!).map(([name, dataset]) => {
    const files = Object.entries(dataset.files).map(([path, file]) => [
      path,
      { ...file, steps: file.steps!.toSorted((a, b) => a[0] - b[0]) },
    ]);
    return [name, { ...dataset, files: Object.fromEntries(files) as Record<string, PreprocessedFile> }] as const;
  });
  assert.deepEqual(withoutCounts(sliceChunks(fileset, slice)), withoutCounts(Object.fromEntries(sorted)));
});

test("failed steps are coffea's, with counts that stay true", { skip }, async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const below = randomly(seed * 104729);
    const fileset = randomFileset(seed);
    const reports = Object.fromEntries(
      Object.entries(fileset).map(([name, { files }]) => {
        const steps = Object.entries(files).flatMap(([path, file]) => file.steps!.map((step) => ({ path, step })));
        const failing = steps.map(({ path, step: [start, stop] }) => ({
          args: [pythonRepr(path), "'Events'", String(start), String(stop), "True"],
          exception: below(3) === 0 ? "OSError" : null,
        }));
        // awkward cannot tell the type of an array in which every exception is missing
        if (!failing.some(({ exception }) => exception !== null)) failing[0]!.exception = "OSError";
        return [name, failing];
      }),
    );
    const theirs = (await oracle.call("fileset_oracle", "failed_steps", fileset, reports)) as PreprocessedFileset;
    const ours = getFailedStepsForFileset(fileset, reports);
    assert.deepEqual(withoutCounts(ours), withoutCounts(theirs), `seed ${seed}`);
    for (const { files } of Object.values(ours)) {
      for (const file of Object.values(files))
        assert.equal(
          file.num_selected_entries,
          file.steps!.reduce((sum, [start, stop]) => sum + stop - start, 0),
        );
    }
  }
});

test("parts and hashes are coffea's", { skip }, async () => {
  const written: Fileset = {
    "µ🙂": {
      files: Object.fromEntries(names.map((name) => [name, "Events"])),
      metadata: { isMC: true, xsec: 1.5e-7, lumi: 137.2, n: 12345678901, tags: ["é", null], none: null },
      preload: ["b", "a", "µ"],
    },
    "\uffee": names.slice(0, 3),
    list: { files: names, treename: "T", metadata: { size: 1e14, large: 2.5e21, negative: -1.5, small: 0.0001, tiny: 0.00001 } },
  };
  const options: SplitOptions[] = [
    {},
    { strategy: "by_dataset" },
    ...[10, 25, 50, 100].flatMap((percentage): SplitOptions[] => [{ percentage }, { percentage, strategy: "by_dataset" }]),
    { datasets: ["list", "none"] },
  ];
  for (const option of options) {
    for (const fileset of [written, randomFileset(3), randomFileset(4)]) {
      const theirs = (await oracle.call("fileset_oracle", "split", fileset, { ...option, treename: "Events" })) as {
        parts: Fileset[];
        hashes: string[];
      };
      const ours = splitFileset(fileset, { ...option, treename: "Events" });
      assert.deepEqual(ours, theirs.parts, JSON.stringify(option));
      assert.deepEqual(ours.map(hashFileset), theirs.hashes, JSON.stringify(option));
    }
  }
});

/** coffea's plain functions keep files without steps where each file is sliced on its own. */
function withoutEmpty(fileset: PreprocessedFileset): PreprocessedFileset {
  const datasets = Object.entries(fileset).map(([name, dataset]) => {
    const files = Object.entries(dataset.files).filter(([, file]) => file.steps!.length > 0);
    return [name, { ...dataset, files: Object.fromEntries(files) }] as const;
  });
  return Object.fromEntries(datasets);
}

/** coffea's plain functions leave the count of selected entries as it was. */
function withoutCounts(fileset: PreprocessedFileset): unknown {
  const datasets = Object.entries(fileset).map(([name, dataset]) => {
    const files = Object.entries(dataset.files).map(([path, { num_selected_entries: _count, ...file }]) => [path, file]);
    return [name, { ...dataset, files: Object.fromEntries(files) as unknown }];
  });
  return Object.fromEntries(datasets) as unknown;
}
