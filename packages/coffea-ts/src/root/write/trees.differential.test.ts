import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import zlib from "node:zlib";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import * as ak from "../../awkward/index.ts";
import { layoutToList, type Dtype } from "../../awkward/index.ts";
import { openFileSource } from "../../bytes/index.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import type { ColumnData } from "./column-data.ts";
import type { Compression } from "./compression.ts";
import { recreate } from "./recreate.ts";
import type { TreeOptions } from "./tree-writer.ts";

type Value = number | bigint | boolean;

/** Extreme and ordinary values of each type; lists and columns go round in them. */
const values: Readonly<Record<Dtype, readonly Value[]>> = {
  bool: [true, false, false, true, true],
  int8: [-128, 127, 0, -1, 65],
  uint8: [0, 255, 128, 1, 66],
  int16: [-32768, 32767, 0, -2, 258],
  uint16: [0, 65535, 32768, 3, 259],
  int32: [-(2 ** 31), 2 ** 31 - 1, 0, -3, 66051],
  uint32: [0, 2 ** 32 - 1, 2 ** 31, 4, 66052],
  int64: [-(2n ** 63n), 2n ** 63n - 1n, 0n, -5n, 2n ** 53n + 1n],
  uint64: [0n, 2n ** 64n - 1n, 2n ** 63n, 6n, 2n ** 53n + 1n],
  float32: [Math.fround(0.1), -Infinity, Math.fround(3.4e38), Math.fround(1e-45), 2.5, Number.NaN],
  float64: [0.1, Infinity, Number.MAX_VALUE, 5e-324, -2.5, Number.NaN],
};
const letters = {
  bool: "O",
  int8: "B",
  uint8: "b",
  int16: "S",
  uint16: "s",
  int32: "I",
  uint32: "i",
  int64: "L",
  uint64: "l",
  float32: "F",
  float64: "D",
};
const dtypes = Object.keys(values) as Dtype[];

/** Every type flat and as lists, `entries` of them; list lengths 0 to 4. */
function columns(entries: number): Record<string, Value[] | Value[][]> {
  const made: Record<string, Value[] | Value[][]> = {};
  for (const dtype of dtypes) {
    const pick = (at: number): Value => values[dtype][at % values[dtype].length]!;
    made[`flat_${dtype}`] = Array.from({ length: entries }, (_, entry) => pick(entry));
    made[`list_${dtype}`] = Array.from({ length: entries }, (_, entry) =>
      Array.from({ length: (entry * 7) % 5 }, (_, item) => pick(entry + item)),
    );
  }
  return made;
}
const forms: Record<string, string> = {};
for (const dtype of dtypes) Object.assign(forms, { [`flat_${dtype}`]: dtype, [`list_${dtype}`]: `var * ${dtype}` });

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-write-`);
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  if (havePeers) oracle.close();
  rmSync(folder, { recursive: true });
});

interface Found {
  readonly entries: number;
  readonly clusters: number[];
  readonly titles: Record<string, string>;
  readonly columns: Record<string, unknown[]>;
  readonly streamers: string[];
  readonly baskets: Record<string, number>;
  readonly uuid: string;
  readonly compression: number;
}
const uproot = (path: string) => oracle.call("root_write_oracle", "read_with_uproot", path, "Events") as Promise<Found>;
const root = (path: string) => oracle.call("root_write_oracle", "read_with_root", path, "Events") as Promise<Found>;

function write(name: string, entries: number, options: TreeOptions & { compression?: Compression; portion?: number }): string {
  const path = `${folder}/${name}.root`;
  const writer = recreate(path, {
    compression: options.compression ?? { codec: "none" },
    uuid: "a210a3f8-3648-11ea-a29f-f5b55c90beef",
  });
  const tree = writer.mkTree("Events", forms, { counterName: () => "nItem", ...options });
  const all = columns(entries);
  const portion = options.portion ?? entries;
  for (let start = 0; start < entries; start += portion)
    tree.extend(
      Object.fromEntries(Object.entries(all).map(([branch, column]) => [branch, column.slice(start, start + portion) as ColumnData])),
    );
  return writer.close();
}

const text = (value: Value): Value | string => (typeof value === "bigint" ? String(value) : value);

/** What the peers should say: 64-bit integers as text, and the counter. */
function expected(entries: number): Record<string, unknown[]> {
  const made: Record<string, unknown[]> = {};
  for (const [name, column] of Object.entries(columns(entries)))
    made[name] = column.map((value) => (Array.isArray(value) ? value.map(text) : text(value)));
  made["nItem"] = Array.from({ length: entries }, (_, entry) => (entry * 7) % 5);
  return made;
}

const skip = havePeers ? false : "the Python peers are not installed";
const codecs: readonly (readonly [string, Compression])[] = [
  ["none", { codec: "none" }],
  ["zlib", { codec: "zlib", level: 6 }],
  ["lz4", { codec: "lz4" }],
  ...(typeof zlib.zstdCompressSync === "function" ? [["zstd", { codec: "zstd", level: 5 }] as const] : []),
];

for (const [name, compression] of codecs)
  test(`ROOT and uproot read every type, flat and as lists, written with ${name}`, { skip }, async () => {
    const path = write(name, 233, { compression, clusterEntries: 50, basketBytes: 64, portion: 37 });
    const [byUproot, byRoot] = [await uproot(path), await root(path)];
    for (const found of [byUproot, byRoot]) {
      assert.equal(found.entries, 233);
      assert.deepEqual(found.clusters, [0, 50, 100, 150, 200, 233]);
      assert.deepEqual(found.columns, expected(233));
      for (const dtype of dtypes) {
        assert.equal(found.titles[`flat_${dtype}`], `flat_${dtype}/${letters[dtype]}`);
        assert.equal(found.titles[`list_${dtype}`], `list_${dtype}[nItem]/${letters[dtype]}`);
      }
      assert.ok(
        ["TTree", "TBranch", "TLeaf", "TLeafO", "TLeafL", "ROOT::TIOFeatures"].every((streamer) => found.streamers.includes(streamer)),
      );
    }
    assert.equal(byUproot.uuid, "a210a3f8-3648-11ea-a29f-f5b55c90beef");
    assert.ok(byUproot.baskets["flat_float64"]! > 25, "several baskets in each cluster");
    assert.equal(byRoot.compression, { none: 0, zlib: 106, lz4: 404, zstd: 505 }[name]);
  });

test("a tree without entries, and one entry", { skip }, async () => {
  for (const entries of [0, 1]) {
    const path = write(`few-${entries}`, entries, {});
    for (const found of [await uproot(path), await root(path)]) {
      assert.equal(found.entries, entries);
      assert.deepEqual(found.columns, expected(entries));
    }
  }
});

test("more baskets than the ten that ROOT makes room for at least, in large clusters of large baskets", { skip }, async () => {
  const path = `${folder}/large.root`;
  const writer = recreate(path, {});
  const tree = writer.mkTree("Events", { x: "float64", y: "var * int32" }, { clusterEntries: 20_000, basketBytes: 30_000 });
  const length = 70_001;
  tree.extend({
    x: Float64Array.from({ length }, (_, i) => i / 4),
    y: Array.from({ length }, (_, i) => Int32Array.of(i, -i).subarray(0, i % 3)),
  });
  writer.close();
  const found = await uproot(path);
  for (const start of [0, 20_000, 40_000, 60_000, 70_001]) assert.ok(found.clusters.includes(start), `a cluster begins at ${start}`);
  assert.equal(found.columns["x"]![70_000], 17_500);
  assert.deepEqual(found.columns["y"]!.slice(60_000, 60_003), [[], [60_001], [60_002, -60_002]]);
  assert.ok(found.baskets["x"]! > 18);
  const [last] = (await oracle.call("root_write_oracle", "draw_with_root", path, "Events", "x", "Entry$==70000")) as number[];
  assert.equal(last, 17_500);
});

test("TTree::Draw and RDataFrame follow the counter", { skip }, async () => {
  const path = `${folder}/draw.root`;
  const writer = recreate(path);
  const tree = writer.mkTree(
    "Events",
    { nMuon: "uint32", Muon_pt: "var * float32", Muon_charge: "var * int32" },
    { counterName: () => "nMuon" },
  );
  tree.extend({ Muon_pt: [[3, 5], [], [7]], Muon_charge: [[1, -1], [], [1]] });
  writer.close();
  assert.deepEqual(await oracle.call("root_write_oracle", "draw_with_root", path, "Events", "Muon_pt", "Muon_charge > 0"), [3, 7, 15]);
});

test("two trees and long names in one file", { skip }, async () => {
  const path = `${folder}/two.root`;
  const writer = recreate(path);
  const long = "Muon_".repeat(60);
  const [runs, events] = [
    writer.mkTree("Runs", { run: "uint32" }, { title: "π and others" }),
    writer.mkTree("Events", { [long]: "float32" }),
  ];
  events.extend({ [long]: [1.5] });
  runs.extend({ run: [1, 2] });
  events.extend({ [long]: [2.5, 3.5] });
  writer.close();
  for (const read of [uproot, root]) assert.deepEqual((await read(path)).columns, { [long]: [1.5, 2.5, 3.5] });
  const found = (await oracle.call("root_write_oracle", "read_with_root", path, "Runs")) as Found;
  assert.deepEqual(found.columns, { run: [1, 2] });
});

test("texts, fixed arrays, lists of them, and records with one counter", { skip }, async () => {
  const path = `${folder}/kinds.root`;
  const texts = ["", "π", "x".repeat(254), "y".repeat(255), "z".repeat(70_000)];
  const entries = texts.map((text, i) => ({
    text,
    point: [i, i / 2, -i],
    matrix: [[i, 1], [2, 3]], // prettier-ignore
    tracks: Array.from({ length: i % 3 }, (_, k) => [k, i]),
    Muon: Array.from({ length: (i * 2) % 3 }, (_, k) => ({ pt: k + i / 4, charge: k % 2 ? 1 : -1, at: { x: i } })),
    MET: { pt: i, isGood: i > 2 },
  }));
  const file = recreate(path);
  const types = {
    text: "string",
    point: "3 * float32",
    matrix: "2 * 2 * int16",
    tracks: "var * 2 * int32",
    Muon: "var * {pt: float32, charge: int8, at: {x: float64}}",
    MET: "{pt: float64, isGood: bool}",
  };
  const tree = file.mkTree("Events", types, { clusterEntries: 2 });
  const array = ak.fromIter(entries, { type: `{${Object.entries(types).map(([name, type]) => `${name}: ${type}`).join(", ")}}` }); // prettier-ignore
  tree.extend(array);
  tree.extend(Object.fromEntries(Object.keys(types).map((name) => [name, entries.map((entry) => entry[name as "text"])])));
  file.close();
  const twice = [...entries, ...entries];
  const plain = {
    text: twice.map((entry) => entry.text),
    Muon_pt: twice.map((entry) => entry.Muon.map((muon) => muon.pt)),
    Muon_charge: twice.map((entry) => entry.Muon.map((muon) => muon.charge)),
    Muon_at_x: twice.map((entry) => entry.Muon.map((muon) => muon.at.x)),
    nMuon: twice.map((entry) => entry.Muon.length),
    ntracks: twice.map((entry) => entry.tracks.length),
    MET_pt: twice.map((entry) => entry.MET.pt),
    MET_isGood: twice.map((entry) => entry.MET.isGood),
    point: twice.map((entry) => entry.point),
  };
  const [byUproot, byRoot] = [await uproot(path), await root(path)];
  assert.deepEqual(byUproot.columns, { ...plain, matrix: twice.map(({ matrix }) => matrix), tracks: twice.map(({ tracks }) => tracks) });
  assert.deepEqual(byRoot.columns, { ...plain, matrix: twice.map(({ matrix }) => matrix.flat()), tracks: twice.map(({ tracks }) => tracks.flat()) }); // prettier-ignore
  assert.deepEqual(
    Object.keys(byRoot.titles).map((name) => byRoot.titles[name]),
    ["text/C", "point[3]/F", "matrix[2][2]/S", "ntracks/I", "tracks[ntracks][2]/I", "nMuon/I", "Muon_pt[nMuon]/F", "Muon_charge[nMuon]/B", "Muon_at_x[nMuon]/D", "MET_pt/D", "MET_isGood/O"], // prettier-ignore
  );
  const ours = openRootSync(openFileSource(path)).treeSync("Events");
  for (const [name, column] of Object.entries(plain))
    assert.deepEqual(layoutToList(readBranchSync(ours.branch(name), 0, 10)), column, name);
});
