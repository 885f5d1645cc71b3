import assert from "node:assert/strict";
import { test } from "node:test";
import { promoteDtypes } from "./promote.ts";

test("numbers of two dtypes take the smallest that holds both", () => {
  assert.equal(promoteDtypes("int8", "int16"), "int16");
  assert.equal(promoteDtypes("uint8", "int8"), "int16");
  assert.equal(promoteDtypes("uint32", "int8"), "int64");
  assert.equal(promoteDtypes("int64", "uint32"), "int64");
  assert.equal(promoteDtypes("float32", "int16"), "float32");
  assert.equal(promoteDtypes("float32", "int32"), "float64");
  assert.equal(promoteDtypes("bool", "int8"), "int8");
});

test("64-bit integers do not mix with what cannot hold them", () => {
  assert.equal(promoteDtypes("int64", "uint64"), null);
  assert.equal(promoteDtypes("uint64", "int8"), null);
  assert.equal(promoteDtypes("float64", "int64"), null);
});
