import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../bytes/index.ts";
import { reservedMetadata } from "./fileset.ts";
import { parseFileset } from "./parse-fileset.ts";

const short = (fileset: unknown, treename?: string) =>
  parseFileset(fileset, treename).map(({ dataset, filename, treename, metadata, steps }) => ({
    dataset,
    filename,
    treename,
    metadata,
    steps,
  }));

test("a list of files takes the tree that is passed", () => {
  assert.deepEqual(short({ A: ["1.root", "2.root"], B: [] }, "Events"), [
    { dataset: "A", filename: "1.root", treename: "Events", metadata: {}, steps: null },
    { dataset: "A", filename: "2.root", treename: "Events", metadata: {}, steps: null },
  ]);
});

test("the nearest name of a tree wins: the file's, the dataset's, the one passed", () => {
  const fileset = { A: { treename: "T", files: ["1.root"] }, B: { files: { "2.root": "U", "3.root": null }, metadata: { year: 2012 } } };
  assert.deepEqual(
    short(fileset, "Events").map(({ filename, treename, metadata }) => [filename, treename, metadata]),
    [
      ["1.root", "T", {}],
      ["2.root", "U", { year: 2012 }],
      ["3.root", "Events", { year: 2012 }],
    ],
  );
});

test("what preprocess writes is read, with its steps", () => {
  const spec = {
    object_path: "Events",
    steps: [
      [0, 10],
      [10, 25],
    ],
    num_entries: 25,
    uuid: "x",
    format: "root",
  };
  const fileset = {
    A: {
      files: { "1.root": spec, "2.root": { objectPath: "E2", steps: null } },
      metadata: null,
      format: "root",
      compressed_form: null,
      did: null,
    },
  };
  assert.deepEqual(
    short(fileset).map(({ treename, steps }) => [treename, steps]),
    [
      [
        "Events",
        [
          [0, 10],
          [10, 25],
        ],
      ],
      ["E2", null],
    ],
  );
});

test("files may be blobs and byte sources", () => {
  const source = memorySource(new Uint8Array(1), "memory.root");
  assert.deepEqual(
    parseFileset({ A: [new File([], "chosen.root"), new Blob([]), source] }, "t").map((file) => file.filename),
    ["chosen.root", "blob", "memory.root"],
  );
});

test("preload is kept", () => {
  assert.deepEqual(parseFileset({ A: { files: ["1.root"], preload: ["a", "b"] } }, "t")[0]!.preload, ["a", "b"]);
});

for (const word of reservedMetadata) {
  test(`metadata may not have "${word}"`, () => {
    assert.throws(() => parseFileset({ A: { files: { "1.root": "t" }, metadata: { [word]: 1 } } }), {
      code: "BadFileset",
      message: new RegExp(`Reserved word "${word}" in the metadata of dataset "A"`),
    });
  });
}

const mistakes: [string, unknown, RegExp][] = [
  ["no object", "a.root", /A fileset is an object of datasets.*this is "a.root"/],
  ["a list", ["a.root"], /this is a list/],
  ["a dataset that is text", { A: "a.root" }, /Dataset "A" of the fileset is "a.root".*list of files/],
  ["no files", { A: { file: ["a.root"] } }, /no "files"\. Did you mean "files" where it says "file"\?/],
  ["files one level too high", { A: { "a.root": "Events" } }, /one level deeper: \{ "files": \{ "a.root"/],
  ["files that are text", { A: { files: "a.root" } }, /"files" of dataset "A" is "a.root"/],
  ["a file that is a number", { A: { treename: "t", files: ["a.root", 3] } }, /File 1 of dataset "A" is 3/],
  ["no tree", { A: ["a.root"] }, /which tree to read from "a.root" of dataset "A".*treename/],
  ["no tree in a mapping", { A: { files: { "a.root": null } } }, /which tree to read from "a.root"/],
  ["a tree that is a number", { A: { files: { "a.root": 3 } } }, /file "a.root" of dataset "A" is 3/],
  ["metadata that is a list", { A: { files: { "a.root": "t" }, metadata: [] } }, /"metadata" of dataset "A" is an empty list/],
  [
    "steps that overlap",
    {
      A: {
        files: {
          "a.root": {
            object_path: "t",
            steps: [
              [0, 5],
              [4, 8],
            ],
          },
        },
      },
    },
    /ascending.*\[4, 8\]/,
  ],
  ["a step of one number", { A: { files: { "a.root": { object_path: "t", steps: [[0]] } } } }, /pairs/],
  ["preload that is text", { A: { files: { "a.root": "t" }, preload: "x" } }, /"preload" of dataset "A"/],
];
for (const [name, fileset, message] of mistakes) {
  test(`refused: ${name}`, () => assert.throws(() => parseFileset(fileset), { code: "BadFileset", message }));
}
