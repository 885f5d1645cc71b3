import assert from "node:assert/strict";
import { test } from "node:test";
import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import * as ak from "coffea-ts/awkward";
import { fromArrow, fromFeather, toArrow } from "coffea-ts/arrow";

test("columns are fields of records; one column without a name is the array itself", () => {
  const table = tableToIPC(tableFromColumns({ a: columnFromArray([1, 2, 3]), b: columnFromArray(["x", null, "z"], utf8()) }), {
    format: "file",
  })!;
  assert.deepEqual(ak.toList(fromArrow(table)), [{ a: 1, b: "x" }, { a: 2, b: null }, { a: 3, b: "z" }]); // prettier-ignore
  assert.equal(ak.typeOf(fromArrow(toArrow(ak.fromIter([[1], []])))), "2 * var * float64");
});

test("takes array buffers as well as bytes", () => {
  const bytes = toArrow(ak.fromIter(["é"])).slice();
  assert.deepEqual(ak.toList(fromArrow(bytes.buffer as ArrayBuffer)), ["é"]);
});

test("batches are one array, also of a stream that has none", () => {
  const column = columnFromArray([1, 2, 3], undefined, { maxBatchRows: 2 });
  const bytes = tableToIPC(tableFromColumns({ "": column }), { format: "stream" })!;
  assert.deepEqual(ak.toList(fromArrow(bytes)), [1, 2, 3]);
});

test("what are no bytes, and options that do not exist, are refused", () => {
  const [read, feather, write] = [fromArrow, fromFeather, toArrow] as unknown as ((...args: unknown[]) => unknown)[];
  for (const wrong of [undefined, "data.arrow", [1, 2], new Float64Array(2), new Uint8Array(0)]) {
    assert.throws(() => read!(wrong), { code: "BadArgument", message: /^fromArrow reads the bytes of Arrow data, .* was given / });
    assert.throws(() => feather!(wrong), { code: "BadArgument", message: /^fromFeather reads the bytes/ });
  }
  const x = ak.fromIter([1]);
  assert.throws(() => write!(x, { format: "fiel" }), { code: "BadArgument", message: /"stream" and "file", and not "fiel"/ });
  assert.throws(() => write!(x, { fromat: "file" }), { code: "BadArgument", message: /no option "fromat"\. Did you mean "format"/ });
  assert.throws(() => write!(x, "file"), { code: "BadArgument", message: /options/ });
  assert.throws(() => fromArrow(toArrow(x, { format: "file" }).slice(0, 100)), {
    code: "CorruptFile",
    message: /end too early, or are damaged\. Parquet/,
  });
});
