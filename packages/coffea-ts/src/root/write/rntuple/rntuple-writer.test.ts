import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import { RNTupleWriter, type RNTupleOptions } from "./rntuple-writer.ts";

/** An RNTuple whose clusters are noted as their entries and the elements of each column. */
function recorded(fields: Record<string, string>, options: RNTupleOptions = {}): { ntuple: RNTupleWriter; written: number[][] } {
  const written: number[][] = [];
  const ntuple = new RNTupleWriter("Events", fields, { ...options, isCompressed: false }, ({ columns }, entries) => {
    written.push([entries, ...columns.map((column) => column.count)]);
    for (const column of columns) for (const page of column.takePages(100)) assert.ok(page.elements > 0);
  });
  return { ntuple, written };
}

test("full clusters are written as entries come, whatever the portions", () => {
  const { ntuple, written } = recorded({ x: "int8", y: "var * float32", z: "?bool" }, { clusterEntries: 4 });
  ntuple.extend({ x: [1, 2, 3], y: [[1], [], [2, 3]], z: [true, null, false] });
  assert.deepEqual(written, []);
  ntuple.extend({ x: [4, 5, 6, 7, 8, 9], y: [[4], [], [], [5], [6, 7], []], z: [null, null, true, true, true, null] });
  // entries; x, ends of y, ends of z, items of y, values of z that are there
  assert.deepEqual(written, [[4, 4, 4, 4, 4, 2], [4, 4, 4, 4, 3, 3]]); // prettier-ignore
  ntuple.flush();
  assert.deepEqual([written.at(-1), ntuple.entries], [[1, 1, 1, 1, 0, 0], 9]);
  ntuple.flush();
  assert.equal(written.length, 3);
});

test("unknown, missing and unequal columns are named, and nothing is added", () => {
  const { ntuple } = recorded({ Muon_pt: "float32", MET_pt: "float32" });
  const code = (wanted: "BranchNotFound" | "BadArgument" | "ShapeMismatch", text: string) => (error: unknown) =>
    isCoffeaError(error, wanted) && error.message.includes(text);
  assert.throws(() => ntuple.extend({ Muon_ptt: [1], MET_pt: [1] }), code("BranchNotFound", 'Did you mean "Muon_pt"?'));
  assert.throws(() => ntuple.extend({ Muon_pt: [1] }), code("BadArgument", 'lacks field "MET_pt"'));
  assert.throws(() => ntuple.extend({ Muon_pt: [1], MET_pt: [1, 2] }), code("ShapeMismatch", '"Muon_pt" has 1 entries, "MET_pt" has 2'));
  assert.throws(() => ntuple.extend({ Muon_pt: [1], MET_pt: Int8Array.of(1) as never, extra: [1] }), code("BranchNotFound", "extra"));
  assert.equal(ntuple.entries, 0);
});

test("RNTuples without fields, names with dots, and sizes below one are refused", () => {
  assert.throws(() => recorded({}), /without fields/);
  assert.throws(() => recorded({ "a.b": "int8" }), /"a\.b" cannot be the name/);
  assert.throws(() => recorded({ x: "int8" }, { pageBytes: 0 }), /pageBytes is 0/);
});
