import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../bytes/index.ts";
import { compressForm, decompressForm } from "./compressed-form.ts";
import { reservedMetadata } from "./fileset.ts";
import { parseDatasets, parseFileset } from "./parse-fileset.ts";

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

test("a dataset may be nothing but its files with their trees", () => {
  assert.deepEqual(
    short({ A: { "1.root": "T", "root://host:1094//store/2.root": { object_path: "U" }, "3.root": null } }, "Events").map(
      (file) => file.treename,
    ),
    ["T", "U", "Events"],
  );
});

test("a file of a list may name its tree after a colon, which wins", () => {
  const files = ["1.root:T", "root://host:1094//2.root:dir/U", "root://host:1094//3.root", "4.root"];
  assert.deepEqual(
    short({ A: { treename: "Events", files } }).map(({ filename, treename }) => [filename, treename]),
    [
      ["1.root", "T"],
      ["root://host:1094//2.root", "dir/U"],
      ["root://host:1094//3.root", "Events"],
      ["4.root", "Events"],
    ],
  );
  assert.deepEqual(
    short({ A: ["odd:name"], B: { treename: "Events", files: ["odd:name"] } }).map(({ filename, treename }) => [filename, treename]),
    [
      ["odd", "name"],
      ["odd:name", "Events"],
    ],
  );
});

test("facts of preprocess are kept: entries, UUID, form, catalogue name", () => {
  const form = compressForm('{"class": "EmptyArray"}');
  const file = {
    object_path: "T",
    steps: [[0, 5]],
    num_entries: 5,
    uuid: "u",
    format: "root",
    lfn: null,
    pfn: null,
    num_selected_entries: 5,
  };
  const [today] = parseDatasets({ A: { files: { "1.root": file }, compressed_form: form, form: "ignored", did: "/A/B/NANOAOD" } });
  assert.deepEqual([today?.compressedForm, today?.did, today?.files[0]?.entries, today?.files[0]?.uuid], [form, "/A/B/NANOAOD", 5, "u"]);
  const legacy = { object_path: "T", steps: [[0, 5]], num_entries: 5, uuid: "u" };
  const [older, plain, none] = parseDatasets({
    A: { files: { "1.root": legacy }, form },
    B: { files: { "1.root": legacy }, form: '{"class": "EmptyArray"}', metadata: null },
    C: { files: { "1.root": legacy }, form: null },
  });
  assert.deepEqual(
    [older?.compressedForm, decompressForm(plain!.compressedForm!), none?.compressedForm],
    [form, '{"class": "EmptyArray"}', null],
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
  ["files one level too high", { A: { "a.root": "Events", metadata: {} } }, /one level deeper: \{ "files": \{ "a.root"/],
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
  ["a step that is reversed", { A: { files: { "a.root": { object_path: "t", steps: [[5, 3]] } } } }, /ascending.*\[5, 3\]/],
  [
    "entries that are text",
    { A: { files: { "a.root": { object_path: "t", num_entries: "5" } } } },
    /"num_entries" of file "a.root" of dataset "A" is "5"/,
  ],
  ["a UUID that is a number", { A: { files: { "a.root": { object_path: "t", uuid: 5 } } } }, /"uuid" of file "a.root"/],
  ["a form that is a list", { A: { files: { "a.root": "t" }, compressed_form: [] } }, /"compressed_form" of dataset "A" is an empty list/],
  ["a Parquet dataset", { A: { files: { "a.root": "t" }, format: "parquet" } }, /"format" of dataset "A" is "parquet"/],
  [
    "a Parquet file",
    { A: { files: { "a.root": { object_path: "t", format: "parquet" } } } },
    /"format" of file "a.root" of dataset "A" is "parquet"/,
  ],
  [
    "a file with the name of a Parquet file",
    { A: { treename: "t", files: ["a.parquet"] } },
    /"a.parquet" of dataset "A" is a Parquet file/,
  ],
  ["a step of one number", { A: { files: { "a.root": { object_path: "t", steps: [[0]] } } } }, /pairs/],
  ["preload that is text", { A: { files: { "a.root": "t" }, preload: "x" } }, /"preload" of dataset "A"/],
];
for (const [name, fileset, message] of mistakes) {
  test(`refused: ${name}`, () => assert.throws(() => parseFileset(fileset), { code: "BadFileset", message }));
}
