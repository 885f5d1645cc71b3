import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout } from "./layout.ts";
import { listLayout, numericLayout, optionLayout, stringLayout } from "./layouts/make.ts";
import { layoutToList } from "./to-list.ts";

const numbers = numericLayout("float32", Float32Array.of(1, 2, 3, 99), 3);

test("numbers up to the length, bigints and booleans", () => {
  assert.deepEqual(layoutToList(numbers), [1, 2, 3]);
  assert.deepEqual(layoutToList(numericLayout("uint64", BigUint64Array.of(2n ** 64n - 1n))), [2n ** 64n - 1n]);
  assert.deepEqual(layoutToList(numericLayout("bool", Uint8Array.of(1, 0))), [true, false]);
});

test("text, lists, fixed lists and missing values", () => {
  assert.deepEqual(layoutToList(stringLayout(["é", "", "b"])), ["é", "", "b"]);
  assert.deepEqual(layoutToList(listLayout(Int32Array.of(0, 2, 2, 3), numbers)), [[1, 2], [], [3]]);
  assert.deepEqual(layoutToList({ kind: "regular", length: 1, size: 3, content: numbers }), [[1, 2, 3]]);
  assert.deepEqual(layoutToList(optionLayout(Int32Array.of(2, -1, 0), numbers)), [3, null, 1]);
  const nested = listLayout(Int32Array.of(0, 1, 3), optionLayout(Int32Array.of(-1, 0, 2), numbers));
  assert.deepEqual(layoutToList(nested), [[null], [1, 3]]);
});

test("records are objects", () => {
  const record: Layout = { kind: "record", name: null, length: 3, fields: ["x"], field: () => numbers };
  assert.deepEqual(layoutToList(listLayout(Int32Array.of(0, 1, 3), record)), [[{ x: 1 }], [{ x: 2 }, { x: 3 }]]);
});
