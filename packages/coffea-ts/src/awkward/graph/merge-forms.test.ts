import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import { parseForm } from "../parse-form.ts";
import { literalForm, mergeForms, unifyAll } from "./merge-forms.ts";
import { recordOf } from "./record-of.ts";

const unified = (...types: string[]): string => formToString(unifyAll(types.map(parseForm)));

test("forms that merge become one, others a union", () => {
  assert.equal(unified("int8", "uint16", "bool"), "int32");
  assert.equal(unified("var * ?float32", "2 * float64"), "var * ?float64");
  assert.equal(unified("2 * int8", "2 * int8"), "2 * int8");
  assert.equal(unified("float64", "string", "float32"), "union[float64, string]");
  assert.equal(unified("string", "?var * float64"), "union[?string, option[var * float64]]");
  assert.equal(unified("var * string", "var * var * int32"), "var * union[string, var * int32]");
  assert.equal(mergeForms(parseForm("int64"), parseForm("float64")), null);
});

test("unions keep their members, and take in what merges with one", () => {
  assert.equal(unified("union[int64, string]", "int8"), "union[int64, string]");
  assert.equal(unified("union[float64, string]", "union[int64, string]", "{a: bool}"), "union[float64, string, int64, {a: bool}]");
});

test("records merge when name and fields are the same", () => {
  assert.equal(unified("{a: int8, b: bool}", "{b: bool, a: ?int8}"), "{a: ?int8, b: bool}");
  assert.equal(unified("A[a: int8]", "B[a: int8]"), "union[A[a: int8], B[a: int8]]");
  assert.equal(unified("(int8, bool)", '{"0": int8, "1": bool}'), 'union[(int8, bool), {"0": int8, "1": bool}]');
});

test("what the records of a union have in common", () => {
  const record = recordOf(parseForm("var * union[A[x: int8, y: bool], A[y: int8, z: string]]"))!;
  assert.equal(formToString(record), "A[y: int8]");
  assert.equal(recordOf(parseForm("union[{x: int8}, string]")), null);
});

test("a 64-bit literal takes the dtype beside it", () => {
  assert.equal(formToString(literalForm(5n, parseForm("var * uint64"))), "uint64");
  assert.equal(formToString(literalForm(5n, null)), "int64");
  assert.equal(formToString(literalForm("x", null)), "string");
});
