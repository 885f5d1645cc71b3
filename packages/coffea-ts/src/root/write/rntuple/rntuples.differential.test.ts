import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../../../test/oracle/python-oracle.ts";
import * as ak from "../../../awkward/index.ts";
import { openFileSource } from "../../../bytes/index.ts";
import { openRootSync } from "../../open.ts";
import { readBranchSync } from "../../read.ts";
import { recreate } from "../recreate.ts";
import { update } from "../update.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-rntuples-`);
const skip = havePeers ? false : "the Python peers are not installed";
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  if (havePeers) oracle.close();
  rmSync(folder, { recursive: true });
});
const call = <T>(name: string, ...arguments_: unknown[]) => oracle.call("root_write_oracle", name, ...arguments_) as Promise<T>;

const types: Readonly<Record<string, string>> = {
  bool: "bool",
  int8: "int8",
  uint8: "uint8",
  int16: "int16",
  uint16: "uint16",
  int32: "int32",
  uint32: "uint32",
  int64: "int64",
  uint64: "uint64",
  float32: "float32",
  float64: "float64",
  text: "string",
  numbers: "var * float32",
  nested: "var * var * int64",
  texts: "var * string",
  maybe: "?float64",
  fixed: "2 * 3 * int16",
  point: "{x: float32, path: var * int32}",
  Muon: "var * {pt: float32, charge: int8, hits: var * int16, at: {z: float64}}",
  pair: "(float64, bool)",
  gaps: "var * ?int32",
  flags: "var * bool",
};

/** Entry `i`: lists of 0 to 3 items, numbers that have few digits and use all bytes. */
function entry(i: number): Record<string, unknown> {
  const items = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));
  return {
    bool: i % 2 === 0,
    int8: ((i * 7) % 256) - 128,
    uint8: i % 256,
    int16: i * 100 - 3000,
    uint16: i * 500,
    int32: (i % 2 ? -1 : 1) * i * 1_000_000,
    uint32: i * 4_000_000,
    int64: BigInt(i - 50) * 2n ** 56n,
    uint64: BigInt(i) * 2n ** 57n,
    float32: i / 2,
    float64: -i / 4,
    text: "é".repeat(i % 5),
    numbers: items(i % 3, (k) => k + i),
    nested: items(i % 3, (k) => items((i + k) % 3, (j) => BigInt(j - k) * 2n ** 40n)),
    texts: items(i % 3, (k) => `s${k}`),
    maybe: i % 3 ? i / 8 : null,
    fixed: [[i, -i, 0], [1, 2, 3]], // prettier-ignore
    point: { x: i, path: i % 2 ? [i] : [] },
    Muon: items(i % 4, (k) => ({ pt: k + 0.5, charge: k % 2 ? 1 : -1, hits: k ? [k, i] : [], at: { z: i / 2 } })),
    pair: { 0: i, 1: i % 2 > 0 },
    gaps: items(i % 3, (k) => (k ? null : i)),
    flags: items(i % 3, (k) => k > 0),
  };
}

function write(path: string, codec: "none" | "zlib" | "lz4"): void {
  const file = recreate(path, { compression: { codec } });
  const ntuple = file.mkRNTuple("dir/Events", types, { clusterEntries: 30, pageBytes: 64, description: "all types" });
  for (const [first, last] of [
    [0, 37],
    [37, 77],
    [77, 100],
  ] as const) {
    // prettier-ignore
    const entries = Array.from({ length: last - first }, (_, k) => entry(first + k));
    ntuple.extend(Object.fromEntries(Object.entries(types).map(([name, type]) => [name, ak.fromIter(entries.map((one) => one[name]), { type })]))); // prettier-ignore
  }
  file.close();
}

for (const codec of ["none", "zlib", "lz4"] as const)
  test(`ROOT, uproot and this package read every type, written with ${codec} in several clusters and pages`, { skip }, async () => {
    const path = `${folder}/${codec}.root`;
    write(path, codec);
    const entries = Array.from({ length: 100 }, (_, i) => entry(i));
    const withPair = (pair: unknown) => entries.map((one) => ({ ...one, pair: (pair as (one: Record<string, unknown>) => unknown)(one) }));
    const byUproot = await call<{ type: string; values: unknown[] }>("rntuple_with_uproot", path, "dir/Events");
    const expectedType = Object.entries(types).map(([name, type]) => `${name}: ${type}`).join(", "); // prettier-ignore
    assert.equal(byUproot.type, `100 * {${expectedType}}`);
    const pairs = (one: Record<string, unknown>) => Object.values(one["pair"] as object);
    assert.deepEqual(plain(byUproot.values), plain(withPair(pairs)));
    const byRoot = await call<{ values: unknown[]; clusters: number; description: string }>("rntuple_with_root", path, "dir/Events");
    assert.deepEqual([byRoot.clusters, byRoot.description], [4, "all types"]);
    assert.deepEqual(plain(byRoot.values), plain(withPair((one: Record<string, unknown>) => ({ _0: pairs(one)[0], _1: pairs(one)[1] }))));
    assert.equal(await call("rntuple_sum_with_root", path, "dir/Events", "Sum(Muon.pt)"), 175);
    const ours = openRootSync(openFileSource(path)).tableSync("dir/Events");
    for (const [name, type] of Object.entries(types)) {
      const column = ours.columns.find((column) => column.name === name)!;
      assert.equal(ak.formToString(column.form!), type);
      const expected = ak.toList(ak.fromIter(entries.map((one) => one[name]), { type })); // prettier-ignore
      assert.deepEqual(ak.layoutToList(readBranchSync(column as never, 0, 100)), expected, name);
    }
  });

/** 64-bit integers as numbers, which are exact in these entries. */
function plain(values: unknown): unknown {
  return JSON.parse(JSON.stringify(values, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)));
}

test("RNTuples without entries, beside trees, and added to a file", { skip }, async () => {
  const path = `${folder}/several.root`;
  const file = recreate(path);
  file.mkRNTuple("empty", { x: "float32", y: "var * int32" });
  file.write("tree", { x: [1] });
  file.write("written", { x: [1, 2], y: [["a"], []] }, { format: "RNTuple" });
  file.close();
  const more = update(path);
  more.write("added", ak.fromIter([{ x: [[1]] }, { x: [] }]), { format: "RNTuple" });
  more.close();
  const read = async (name: string) => {
    const [byUproot, byRoot] = await Promise.all(
      ["rntuple_with_uproot", "rntuple_with_root"].map((by) => call<{ values: unknown[] }>(by, path, name)),
    );
    assert.deepEqual(byUproot!.values, byRoot!.values);
    return byRoot!.values;
  };
  assert.deepEqual(await read("empty"), []);
  assert.deepEqual(await read("written"), [{ x: 1, y: ["a"] }, { x: 2, y: [] }]); // prettier-ignore
  assert.deepEqual(await read("added"), [{ x: [[1]] }, { x: [] }]);
  const [byUproot, byRoot] = await call<string[][]>("keys_with_both", path);
  assert.deepEqual(byUproot, byRoot);
  assert.deepEqual(byRoot, ["added;1 ROOT::RNTuple", "empty;1 ROOT::RNTuple", "tree;1 TTree", "written;1 ROOT::RNTuple"]);
});
