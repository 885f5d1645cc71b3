import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { fromParquet, toParquet } from "coffea-ts/parquet";
import { assemble, Footer } from "./footer.ts";

const x = ak.fromIter([{ pt: [1.5, 2], m: { a: 1, b: "s" } }, { pt: [], m: { a: 2, b: "t" } }, { pt: [3], m: { a: 3, b: "u" } }]); // prettier-ignore
const file = await toParquet(x, { rowGroupSize: 2 });

function footerOf(bytes: Uint8Array): Footer {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
  return new Footer(bytes.subarray(bytes.length - 8 - length, bytes.length - 8));
}

test("columns at the top, row groups and sizes are known", () => {
  const footer = footerOf(file);
  assert.deepEqual([footer.columns, footer.rows, footer.createdBy], [["pt", "m"], 3, "coffea-ts"]);
  assert.deepEqual(footer.rowGroups.map(({ rows, chunks }) => [rows, chunks.map(({ column }) => column)]), [[2, ["pt", "m", "m"]], [1, ["pt", "m", "m"]]]); // prettier-ignore
});

test("a smaller file holds the columns and row groups that are wanted, and nothing else", async () => {
  const { ranges, footer } = footerOf(file).smaller(["m"], [1, 0]);
  const parts = ranges.map(({ start, stop }) => file.subarray(start, stop));
  const smaller = assemble(parts, footer);
  assert.deepEqual(ak.toList(await fromParquet(smaller)), [{ m: { a: 3, b: "u" } }, { m: { a: 1, b: "s" } }, { m: { a: 2, b: "t" } }]); // prettier-ignore
  assert.ok(smaller.length < file.length);
});
