import assert from "node:assert/strict";
import { test } from "node:test";
import { type Batch, columnFromArray, field, int32, list, tableFromColumns, tableToIPC, timestamp } from "@uwdata/flechette";
import * as ak from "coffea-ts/awkward";
import { fromArrow, fromFeather, toArrow, toFeather } from "coffea-ts/arrow";
import { layoutOfBatch } from "./read-column.ts";

test("numbers are those of the bytes", () => {
  const bytes = toArrow(ak.fromTypedArray(new Float64Array([1, 2])));
  assert.equal((ak.toTypedArray(fromArrow(bytes)) as Float64Array).buffer, bytes.buffer);
});

test("bytes that are not aligned are read too", () => {
  const bytes = toArrow(ak.fromIter([1, 2]));
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.deepEqual(ak.toList(fromArrow(shifted.subarray(1))), [1, 2]);
});

test("Feather files are Arrow files", () => {
  const bytes = toFeather(ak.fromIter([{ x: 1 }]));
  assert.equal(new TextDecoder().decode(bytes.subarray(0, 6)), "ARROW1");
  assert.deepEqual(ak.toList(fromFeather(bytes)), [{ x: 1 }]);
  assert.throws(() => fromFeather(new TextEncoder().encode("FEA1....")), /Feather file of version 1/);
});

test("says what cannot be read", () => {
  const times = tableToIPC(tableFromColumns({ when: columnFromArray([new Date(0)], timestamp()) }), { format: "stream" })!;
  assert.throws(() => fromArrow(times), { code: "NotSupported", message: /The Arrow column "when" holds Timestamp, .* Cast it before/ });
  assert.throws(() => fromArrow(new TextEncoder().encode("PAR1 is something else")), { code: "CorruptFile" });
});

test("lists may start anywhere in their items", () => {
  const items = { length: 5, nullCount: 0, values: new Int32Array([1, 2, 3, 4, 5]) };
  const batch = { length: 2, nullCount: 0, offsets: new Int32Array([2, 3, 5]), children: [items] } as unknown as Batch<unknown>;
  const lists = field("x", list(field("item", int32(), false)), false);
  assert.deepEqual(ak.toList(ak.fromLayout(layoutOfBatch(lists, batch, "x"))), [[3], [4, 5]]);
});
