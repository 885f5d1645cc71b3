import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { columnsOf, formOfColumn, givenLayout } from "./column-data.ts";

test("columns are those of an object, or the fields of an array of records", () => {
  const records = ak.fromIter([{ x: 1, y: [2] }, { x: 3, y: [] }]); // prettier-ignore
  assert.deepEqual(Object.keys(columnsOf(records)), ["x", "y"]);
  assert.deepEqual(Object.keys(columnsOf(ak.fromIter([1, 2]))), [""]);
  const plain = { z: [1] };
  assert.equal(columnsOf(plain), plain);
});

test("a column's form is known, or inferred from plain values", () => {
  assert.deepEqual(formOfColumn(ak.fromIter([1], { type: "int8" })), { kind: "numeric", dtype: "int8" });
  assert.deepEqual(formOfColumn(Uint16Array.of(1)), { kind: "numeric", dtype: "uint16" });
  assert.deepEqual(formOfColumn(["a"]), { kind: "string" });
  assert.deepEqual(formOfColumn([[true]]), { kind: "list", content: { kind: "numeric", dtype: "bool" } });
});

test("arrays, layouts and typed arrays have a layout, plain values none", () => {
  assert.equal(givenLayout([1, 2]), null);
  const layout = ak.toLayout(ak.fromIter([1, 2]));
  assert.equal(givenLayout(layout), layout);
  assert.equal(givenLayout(Float32Array.of(1))?.kind, "numeric");
});
