import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutToList } from "../to-list.ts";
import { identity, listLayout, numericLayout, optionLayout, stringLayout, valuesOf } from "./make.ts";

test("each dtype has its typed array", () => {
  assert.ok(valuesOf("bool", 1) instanceof Uint8Array);
  assert.ok(valuesOf("uint16", 1) instanceof Uint16Array);
  assert.deepEqual(valuesOf("int64", 2), BigInt64Array.of(0n, 0n));
  assert.deepEqual(valuesOf("float32", 0), new Float32Array(0));
});

test("lengths come from the data, or from the caller", () => {
  const data = Int32Array.of(1, 2, 3);
  assert.equal(numericLayout("int32", data).length, 3);
  assert.deepEqual(layoutToList(numericLayout("int32", data, 2)), [1, 2]);
  assert.equal(listLayout(Int32Array.of(0, 3, 3), numericLayout("int32", data)).length, 2);
});

test("options do not nest", () => {
  const inner = optionLayout(Int32Array.of(1, -1, 0), numericLayout("int32", Int32Array.of(10, 20)));
  const outer = optionLayout(Int32Array.of(2, -1, 1, 0), inner);
  assert.equal(outer.content.kind, "numeric");
  assert.deepEqual(layoutToList(outer), [10, null, null, 20]);
});

test("texts are UTF-8, end to end", () => {
  const layout = stringLayout(["é", "", "ab"]);
  assert.deepEqual([...layout.offsets], [0, 2, 2, 4]);
  assert.deepEqual([...layout.bytes], [0xc3, 0xa9, 0x61, 0x62]);
  assert.deepEqual(layoutToList(stringLayout([])), []);
});

test("positions count from 0", () => {
  assert.deepEqual([...identity(3)], [0, 1, 2]);
  assert.equal(identity(0).length, 0);
});
