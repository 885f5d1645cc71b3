import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { fromParquet, metadataFromParquet, toParquet } from "coffea-ts/parquet";
import { isCoffeaError } from "../base/index.ts";
import { memorySource } from "../bytes/index.ts";

const x = ak.fromIter([{ pt: [1.5, 2], id: 1 }, { pt: [], id: 2 }, { pt: [3], id: 3 }]); // prettier-ignore

test("columns and row groups are chosen; virtual columns are what eager ones are", async () => {
  const bytes = await toParquet(x, { rowGroupSize: 2 });
  for (const mode of ["eager", "virtual"] as const) {
    assert.deepEqual(ak.toList(await fromParquet(bytes, { mode })), ak.toList(x));
    assert.deepEqual(ak.toList(await fromParquet(bytes, { mode, columns: ["id"], rowGroups: [1] })), [{ id: 3 }]);
  }
  assert.deepEqual(ak.toList(await fromParquet(memorySource(bytes))), ak.toList(x));
});

test("an array without fields has one column", async () => {
  const lists = ak.fromIter([[1, 2], [], [3]]);
  assert.deepEqual(ak.toList(await fromParquet(await toParquet(lists), { mode: "virtual" })), ak.toList(lists));
});

test("what a file says about itself", async () => {
  const metadata = await metadataFromParquet(await toParquet(x, { rowGroupSize: 2 }));
  assert.deepEqual([metadata.rows, metadata.rowGroups.map(({ rows }) => rows), metadata.createdBy], [3, [2, 1], "coffea-ts"]);
  assert.equal(ak.formToString(metadata.form), ak.formToString(ak.formOf(x)));
  assert.ok(metadata.rowGroups.every(({ compressedBytes, uncompressedBytes }) => compressedBytes > 0 && uncompressedBytes > 0));
});

test("mistakes are named, with what there is", async () => {
  const bytes = await toParquet(x);
  const rejects = (promise: Promise<unknown>, code: Parameters<typeof isCoffeaError>[1], message: RegExp) =>
    assert.rejects(promise, (error) => isCoffeaError(error, code) && message.test(error.message));
  await rejects(fromParquet(bytes, { columns: ["ptt"] }), "FieldNotFound", /no column "ptt". Did you mean "pt"\?/);
  await rejects(fromParquet(bytes, { rowGroups: [1] }), "BadArgument", /no row group 1: it has 1/);
  await rejects(fromParquet(bytes, { mode: "lazy" as never }), "BadArgument", /modes "eager" and "virtual"/);
  await rejects(fromParquet(bytes.subarray(0, 100)), "CorruptFile", /cannot be read as Parquet/);
  await rejects(fromParquet("nowhere.parquet"), "FileNotFound", /nowhere\.parquet/);
  await rejects(fromParquet(5 as never), "BadArgument", /by its path/);
});
