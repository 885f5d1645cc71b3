import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { Hist } from "../../hist/index.ts";
import { fileSink } from "./node/file-sink.ts";
import { newFile, recreate } from "./recreate.ts";
import { RootFileWriter } from "./root-file-writer.ts";
import { existingFile, update } from "./update.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-update-`);
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
const hist = Hist.new
  .reg(2, 0, 1, { name: "x" })
  .weight()
  .fill({ x: [0.2, 0.7], weight: [2, 3] });

/** Adds something of each kind, to a directory that is there too. */
function add(path: string): void {
  const file = update(path);
  file.write("note", "three");
  file.write("plots/new/weighted", hist);
  file.write("plots/mass", hist);
  file.write("More", { y: [1.5, 2.5] });
  file.close();
}

const bases: readonly (readonly [string, (path: string) => Promise<unknown> | string])[] = [
  ["ROOT with zlib", (path) => call("make_with_root", path, 101)],
  ["ROOT with lzma, which cannot be written here", (path) => call("make_with_root", path, 207)],
  ["uproot", (path) => call("make_with_uproot", path)],
  ["this package", (path) => {
      const file = recreate(path);
      file.write("plots/mass", hist);
      file.write("note", "one");
      file.write("note", "two");
      file.mkTree("Events", { x: "int32" }).extend({ x: Array.from({ length: 100 }, (_, i) => i) });
      return file.close();
    }], // prettier-ignore
];

for (const [name, make] of bases)
  test(`objects are added to a file of ${name}, twice, and all is there for ROOT and uproot`, { skip }, async () => {
    const path = `${folder}/base.root`;
    await make(path);
    add(path);
    add(path);
    const [byUproot, byRoot] = await call<string[][]>("keys_with_both", path);
    assert.deepEqual(byUproot!.map(withoutBins), byRoot!.map(withoutBins));
    const expected = ["Events;1 TTree", "More;1 TTree", "More;2 TTree", ...[1, 2, 3, 4].map((cycle) => `note;${cycle} TObjString`)];
    assert.deepEqual(byRoot!.filter((key) => !key.startsWith("plots")).sort(), expected.sort());
    assert.deepEqual(
      byRoot!.filter((key) => key.startsWith("plots")).map(withoutBins),
      ["plots/mass;1 TH1", "plots/mass;2 TH1", "plots/mass;3 TH1", "plots/new/weighted;1 TH1", "plots/new/weighted;2 TH1", "plots/new;1 TDirectory", "plots;1 TDirectory"], // prettier-ignore
    );
    assert.deepEqual(await call("text_with_both", path, "note"), ["three", "three"]);
    assert.deepEqual(await call("text_with_both", path, "note;1"), ["one", "one"]);
    for (const read of ["read_with_uproot", "read_with_root"]) {
      const events = await call<{ columns: { x: number[] } }>(read, path, "Events");
      assert.deepEqual(events.columns.x, Array.from({ length: 100 }, (_, i) => i)); // prettier-ignore
      assert.deepEqual((await call<{ columns: unknown }>(read, path, "More")).columns, { y: [1.5, 2.5] });
    }
    for (const read of ["histogram_with_uproot", "histogram_with_root"]) {
      assert.deepEqual((await call<{ sumw2: number[] }>(read, path, "plots/new/weighted")).sumw2, [0, 4, 9, 0]);
      assert.ok((await call<{ values: number[] }>(read, path, "plots/mass;1")).values[1]! > 0);
    }
    const records = await call<[number, number][]>("records_with_root", path);
    assert.ok(records.some(([, length]) => length < 0), "what is no longer used says so"); // prettier-ignore
    await call("add_with_root", path);
    await call("add_with_uproot", path);
    add(path);
    assert.deepEqual(await call("text_with_both", path, "by_root"), ["four", "four"]);
    assert.deepEqual(await call("text_with_both", path, "by_uproot"), ["three", "three"]);
    assert.deepEqual(await call("text_with_both", path, "note;5"), ["three", "three"]);
  });

/** A key with TH1 for TH1F and the like. */
function withoutBins(key: string): string {
  return key.replace(/(TH\d)[A-Z]$/, "$1");
}

test("giving up leaves the file as it was", { skip }, async () => {
  const path = `${folder}/kept.root`;
  await call("make_with_root", path, 505);
  copyFileSync(path, `${path}.copy`);
  const file = update(path);
  file.write("note", "three");
  file.mkTree("big", { x: "float64" }, { clusterEntries: 1000 }).extend({ x: new Float64Array(200_000) });
  file.abort();
  assert.deepEqual(readFileSync(path), readFileSync(`${path}.copy`));
});

test("a small file grows beyond 2 GB: the references of its class layouts move", { skip }, async () => {
  const path = `${folder}/grown.root`;
  await call("make_with_root", path, 101);
  const parts = existingFile(path, {});
  const { space } = parts;
  space.release({ start: space.end, stop: 2_200_000_000 });
  space.end = 2_200_000_000;
  const file = new RootFileWriter(parts);
  file.write("plots/weighted", hist);
  file.close();
  const [byUproot, byRoot] = await call<string[][]>("keys_with_both", path);
  assert.deepEqual(byUproot, byRoot);
  for (const read of ["read_with_uproot", "read_with_root"])
    assert.equal((await call<{ entries: number }>(read, path, "Events")).entries, 100);
  for (const read of ["histogram_with_uproot", "histogram_with_root"]) {
    assert.deepEqual((await call<{ sumw2: number[] }>(read, path, "plots/weighted")).sumw2, [0, 4, 9, 0]);
    assert.deepEqual((await call<{ values: number[] }>(read, path, "plots/mass")).values, [0, 1, 0, 0]);
  }
});

test("beyond 2 GB positions take eight bytes: header, directories, keys, class layouts, free segments", { skip }, async () => {
  const path = `${folder}/long.root`;
  const parts = newFile(fileSink(path), { codec: "none" }, {});
  // a hole in a sparse file in the place of two gigabytes of baskets
  const { space } = parts;
  const start = space.end;
  space.end = 2_500_000_000;
  space.release({ start, stop: space.end });
  const file = new RootFileWriter(parts);
  file.write("plots/mass", hist);
  file.mkTree("Events", { x: "int32", y: "var * float32" }).extend({ x: [1, 2], y: [[1.5], []] });
  file.close();
  const [byUproot, byRoot] = await call<string[][]>("keys_with_both", path);
  assert.deepEqual(byUproot, byRoot);
  for (const read of ["read_with_uproot", "read_with_root"])
    assert.deepEqual((await call<{ columns: unknown }>(read, path, "Events")).columns, { x: [1, 2], y: [[1.5], []], ny: [1, 0] });
  for (const read of ["histogram_with_uproot", "histogram_with_root"])
    assert.deepEqual((await call<{ values: number[] }>(read, path, "plots/mass")).values, [0, 2, 3, 0]);
  const again = update(path);
  again.write("plots/more", hist);
  again.close();
  assert.equal((await call<{ className: string }>("histogram_with_root", path, "plots/more")).className, "TH1D");
});
