import assert from "node:assert/strict";
import { test } from "node:test";
import type { Form } from "../form.ts";
import * as forms from "./forms.ts";
import { recordOf } from "./record-of.ts";

const { float64, listForm, optionForm } = forms;
const record: Form = { kind: "record", name: null, fields: new Map([["pt", float64]]) };
const deep = optionForm(listForm(optionForm(listForm(optionForm(float64)))));

test("options do not nest", () => {
  assert.deepEqual(optionForm(optionForm(float64)), { kind: "option", content: float64 });
  assert.equal(forms.withoutOption(optionForm(float64)), float64);
});

test("depth and leaf look through options", () => {
  assert.equal(forms.depthOf(deep), 3);
  assert.equal(forms.depthOf(record), 1);
  assert.equal(forms.leafOf(deep), float64);
  assert.equal(forms.listOf(float64), null);
  assert.equal(recordOf(listForm(record)), record);
  assert.equal(recordOf(deep), null);
});

test("a leaf or the part at an axis is replaced in its place", () => {
  assert.deepEqual(
    forms.mapLeaf(optionForm(float64), () => optionForm(forms.bool)),
    optionForm(forms.bool),
  );
  assert.deepEqual(
    forms.mapContent(listForm(listForm(float64)), 1, () => forms.int32),
    listForm(forms.int32),
  );
  assert.throws(() => forms.mapContent(float64, 1, (form) => form), /axis deeper/);
});

test("the type of a leaf is what the user gets", () => {
  const types = (["float32", "int32", "int64", "uint64", "bool"] as const).map((dtype) => forms.leafType(forms.numericForm(dtype)));
  assert.deepEqual(types, ["number", "number", "bigint", "bigint", "boolean"]);
  assert.equal(forms.leafType(listForm({ kind: "string" })), "string");
  assert.equal(forms.leafType(record), "record");
});
