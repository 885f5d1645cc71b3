import assert from "node:assert/strict";
import { test } from "node:test";
import { type ErrorCode, isCoffeaError, ThreadMemory } from "../../base/index.ts";
import { layoutToList } from "../../awkward/index.ts";
import { ColumnPool, memorySource, runReadingSync } from "../../bytes/index.ts";
import { rntupleFile, type TestNtuple, type TestPage } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import type { RNTuple } from "./rntuple.ts";

const [int32, real32, index32, index64] = [7, 12, 14, 15];

function page(values: Int32Array | Float32Array | BigInt64Array): TestPage {
  return { elements: values.length, bytes: new Uint8Array(values.buffer) };
}
const ints = (...values: number[]): TestPage => page(Int32Array.from(values));
const floats = (...values: number[]): TestPage => page(Float32Array.from(values));
const ends = (...values: number[]): TestPage => page(BigInt64Array.from(values, BigInt));

function open(ntuple: TestNtuple): RNTuple {
  const table = openRootSync(memorySource(rntupleFile(ntuple), "test.root")).tableSync("Events");
  assert.ok(table.kind === "rntuple");
  return table;
}

function values(table: RNTuple, name: string, start = 0, stop = table.entries): unknown[] {
  return layoutToList(readBranchSync(table.column(name), start, stop));
}

/** Muons as ROOT's importer writes them: an untyped collection of records, whose members are shown as lists by projected fields. Two groups of clusters. */
const muons: TestNtuple = {
  fields: [
    { name: "run", type: "std::int32_t", description: "the run" },
    { name: "_collection0", role: 1 },
    { name: "_0", role: 2, parent: 1 },
    { name: "Muon_pt", type: "float", parent: 2 },
    { name: "Muon_charge", type: "std::int32_t", parent: 2 },
    { name: "Muon_pt", type: "ROOT::VecOps::RVec<float>", role: 1, source: 1 },
    { name: "_0", type: "float", parent: 5, source: 3 },
    { name: "nMuon", type: "ROOT::RNTupleCardinality<std::uint32_t>", source: 1 },
  ],
  columns: [
    { type: int32, bits: 32, field: 0 },
    { type: index64, bits: 64, field: 1 },
    { type: real32, bits: 32, field: 3 },
    { type: int32, bits: 32, field: 4 },
  ],
  aliases: [
    [1, 5],
    [2, 6],
    [1, 7],
  ],
  groups: [
    [
      {
        entries: 3,
        columns: [
          { firstElement: 0, pages: [ints(1, 2), ints(3)] },
          { firstElement: 0, pages: [ends(2, 2), ends(3)] },
          { firstElement: 0, pages: [floats(1.5), floats(2.5, 3.5)] },
          { firstElement: 0, pages: [ints(1, -1, 1)] },
        ],
      },
      {
        entries: 1,
        columns: [
          { firstElement: 3, pages: [ints(4)] },
          { firstElement: 3, pages: [ends(1)] },
          { firstElement: 3, pages: [floats(4.5)] },
          { firstElement: 3, pages: [ints(-1)] },
        ],
      },
    ],
    [
      {
        entries: 2,
        columns: [
          { firstElement: 4, pages: [ints(5, 6)] },
          { firstElement: 4, pages: [ends(0, 2)] },
          { firstElement: 4, pages: [floats(5.5, 6.5)] },
          { firstElement: 4, pages: [{ ...ints(1, 1), hasChecksum: false }] },
        ],
      },
    ],
  ],
};

const throws = (run: () => unknown, code: ErrorCode, ...patterns: RegExp[]): void =>
  assert.throws(run, (error) => isCoffeaError(error, code) && patterns.every((pattern) => pattern.test(error.message)));

test("what an RNTuple says about itself", () => {
  const table = open(muons);
  assert.deepEqual(
    [table.name, table.title, table.path, table.cycle, table.entries, table.writer],
    ["Events", "a description", "/Events", 1, 6, "test"],
  );
  assert.deepEqual(
    table.columns.map(({ name }) => name),
    ["run", "_collection0", "Muon_pt", "nMuon"],
  );
  assert.deepEqual(table.clusterStarts(), [0, 3, 4, 6]);
  const run = table.column("run");
  assert.deepEqual([run.title, run.typeName, run.baskets, run.uncompressedBytes, run.codecs], ["the run", "std::int32_t", 4, 24, ["none"]]);
});

test("fields of a collection, and the same shown by projected fields", () => {
  const table = open(muons);
  const pt = [[1.5, 2.5], [], [3.5], [4.5], [], [5.5, 6.5]];
  assert.deepEqual(values(table, "run"), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(values(table, "Muon_pt"), pt);
  assert.deepEqual(values(table, "nMuon"), [2, 0, 1, 1, 0, 2]);
  assert.deepEqual(values(table, "_collection0").slice(0, 2), [
    [
      { Muon_pt: 1.5, Muon_charge: 1 },
      { Muon_pt: 2.5, Muon_charge: -1 },
    ],
    [],
  ]);
});

test("any range of entries is the slice of all", () => {
  const table = open(muons);
  for (const name of ["run", "Muon_pt", "nMuon", "_collection0"])
    for (let start = 0; start <= 6; start++)
      for (let stop = start; stop <= 6; stop++)
        assert.deepEqual(values(table, name, start, stop), values(table, name).slice(start, stop), `${name} ${start} ${stop}`);
});

test("fields of one collection share their offsets as the same array", () => {
  const table = open(muons);
  const [list, projected] = runReadingSync(
    table.reader({ entryStart: 1, entryStop: 6 }).read([table.column("_collection0"), table.column("Muon_pt")]),
    table.file.source,
  );
  assert.ok(list?.kind === "list" && projected?.kind === "list");
  assert.equal(list.offsets, projected.offsets);
});

test("memory is used again when the entries are done with", () => {
  const table = open(muons);
  const memory = new ThreadMemory();
  const pool = new ColumnPool(memory);
  const read = (name: string): unknown[] => {
    const reader = table.reader({ entryStart: 0, entryStop: 6 }, pool);
    const [layout] = runReadingSync(reader.read([table.column(name)]), table.file.source);
    const list = layoutToList(layout!);
    assert.ok(memory.takenBytes > 0);
    reader.release();
    return list;
  };
  for (let round = 0; round < 3; round++)
    for (const name of ["_collection0", "Muon_pt", "nMuon", "run"]) assert.deepEqual(read(name), values(table, name));
  assert.equal(memory.takenBytes, 0);
});

test("fields of the same column share the page on the edge of the entries, and both find it", () => {
  const table = open(muons);
  const read = (entryStart: number, entryStop: number): unknown[][] =>
    runReadingSync(
      table.reader({ entryStart, entryStop }).read([table.column("_collection0"), table.column("Muon_pt")]),
      table.file.source,
    ).map(layoutToList);
  for (const [start, stop] of [
    [0, 1],
    [1, 6],
    [0, 2],
    [2, 6],
  ] as const)
    assert.deepEqual(read(start, stop), [values(open(muons), "_collection0", start, stop), values(open(muons), "Muon_pt", start, stop)]);
});

test("a plan names the pages that reading takes, and reading needs no others", () => {
  const table = open(muons);
  const { ranges, bytes, columns } = table.plan([table.column("Muon_pt")], { entryStart: 3, entryStop: 6 });
  assert.deepEqual(
    columns.map(({ branch, baskets }) => [branch, baskets.length]),
    [["Muon_pt", 4]],
  );
  assert.equal(bytes, 8 + 16 + 4 + 8 + 4 * 8);
  const wanted: number[] = [];
  const source = table.file.source;
  const door = {
    ...source.sync!,
    read: (asked: Parameters<NonNullable<typeof source.sync>["read"]>[0]) => (
      wanted.push(...asked.map(({ start }) => start)),
      source.sync!.read(asked)
    ),
  };
  runReadingSync(table.reader({ entryStart: 3, entryStop: 6 }).read([table.column("Muon_pt")]), { ...source, sync: door });
  assert.ok(wanted.length > 0 && wanted.every((start) => ranges.some((range) => range.start <= start && start < range.stop)));
  assert.equal(table.plan([table.column("run")], { entryStart: 0, entryStop: 6 }, () => true).bytes, 0);
});

test("a field that was added later is zero, or empty, before", () => {
  const table = open({
    fields: [{ name: "first", type: "std::int32_t" }],
    columns: [{ type: int32, bits: 32, field: 0 }],
    extension: {
      fields: [
        { name: "late", type: "float" },
        { name: "lists", type: "std::vector<std::int32_t>", role: 1 },
        { name: "_0", type: "std::int32_t", parent: 2 },
      ],
      columns: [
        { type: real32, bits: 32, field: 1, firstElement: 3 },
        { type: index32, bits: 32, field: 2, firstElement: 3 },
        { type: int32, bits: 32, field: 3 },
      ],
    },
    groups: [
      [
        { entries: 2, columns: [{ firstElement: 0, pages: [ints(1, 2)] }] },
        {
          entries: 3,
          columns: [
            { firstElement: 2, pages: [ints(3, 4, 5)] },
            { firstElement: 3, pages: [floats(4.5, 5.5)] },
            { firstElement: 3, pages: [ints(1, 3)] },
            { firstElement: 0, pages: [ints(7, 8, 9)] },
          ],
        },
      ],
    ],
  });
  const late = [0, 0, 0, 4.5, 5.5];
  const lists = [[], [], [], [7], [8, 9]];
  for (let start = 0; start <= 5; start++)
    for (let stop = start; stop <= 5; stop++) {
      assert.deepEqual(values(table, "late", start, stop), late.slice(start, stop));
      assert.deepEqual(values(table, "lists", start, stop), lists.slice(start, stop));
    }
});

test("a field that is stored in two ways: each cluster has one of them", () => {
  const table = open({
    fields: [{ name: "x", type: "double" }],
    columns: [
      { type: real32, bits: 32, field: 0 },
      { type: 13, bits: 64, field: 0, representation: 1 },
    ],
    groups: [
      [
        { entries: 2, columns: [{ firstElement: 0, pages: [floats(1.5, 2.5)] }, null] },
        {
          entries: 1,
          columns: [null, { firstElement: 2, pages: [{ elements: 1, bytes: new Uint8Array(Float64Array.of(Math.PI).buffer) }] }],
        },
      ],
    ],
  });
  assert.deepEqual(table.column("x").form, { kind: "numeric", dtype: "float64" });
  assert.deepEqual(values(table, "x"), [1.5, 2.5, Math.PI]);
});

test("what cannot be: entries, fields, names", () => {
  const table = open(muons);
  throws(() => values(table, "run", 2, 7), "BadArgument", /entries 2 to 7/, /0 to 6/);
  throws(() => table.column("Moun_pt"), "BranchNotFound", /"Moun_pt"/, /Did you mean "Muon_pt"/);
  const streamed = open({ ...muons, fields: [{ name: "run", type: "TObject", role: 4 }, ...muons.fields!.slice(1)] });
  throws(() => values(streamed, "run"), "NotReadable", /ROOT's streamer/, /neighbours/);
  assert.deepEqual(values(streamed, "nMuon"), [2, 0, 1, 1, 0, 2]);
});

test("formats of another epoch, and features of a newer one", () => {
  throws(() => open({ ...muons, epoch: 0 }), "NotReadable", /0\.0\.0\.0/, /ROOT 6\.34/);
  throws(() => open({ ...muons, features: 4 }), "NotReadable", /features/);
});

test("with any bit flipped, the values are as before or the error is ours", () => {
  const bytes = rntupleFile(muons);
  const expected = [values(open(muons), "_collection0"), values(open(muons), "run")];
  for (let at = 0; at < bytes.length; at += 3) {
    const damaged = bytes.slice();
    damaged[at]! ^= 1 << (at % 8);
    try {
      const table = openRootSync(memorySource(damaged, "bad.root")).tableSync("Events") as RNTuple;
      const found = [values(table, "_collection0"), values(table, "run")];
      // The page of the last charges has no checksum.
      if (!isUnchecked(found)) assert.deepEqual(found, expected, `byte ${at}`);
    } catch (error) {
      assert.ok(isCoffeaError(error), `byte ${at}: ${String(error)}`);
    }
  }

  function isUnchecked([collection]: unknown[][]): boolean {
    const changed = collection!.map((list, i) => JSON.stringify(list) !== JSON.stringify(expected[0]![i]));
    return changed.filter(Boolean).length === 1 && changed[5] === true;
  }
});
