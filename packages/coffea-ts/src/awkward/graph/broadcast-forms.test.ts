import assert from "node:assert/strict";
import { test } from "node:test";
import type { Form } from "../form.ts";
import { formToString } from "../form-text.ts";
import { type BroadcastRule, broadcastForms, nextStep, type OperandForm, whereRule, zipRule } from "./broadcast-forms.ts";
import { bool, float64, int32, listForm, optionForm } from "./forms.ts";

const lists = listForm(float64);
const fixed = (size: number): Form => ({ kind: "regular", size, content: float64 });
const type = (forms: readonly OperandForm[], rule?: BroadcastRule): string => formToString(broadcastForms(forms, () => int32, rule));

test("values are repeated for lists; literals have no form", () => {
  assert.equal(type([float64, null]), "int32");
  assert.equal(type([float64, lists]), "var * int32");
  assert.equal(type([listForm(lists), lists]), "var * var * int32");
});

test("fixed sizes stay where all have them, and one item stretches", () => {
  assert.equal(type([fixed(2), fixed(2)]), "2 * int32");
  assert.equal(type([fixed(2), lists]), "var * int32");
  assert.equal(type([fixed(1), fixed(3)]), "3 * int32");
  assert.deepEqual(nextStep([fixed(1), lists], {}), { kind: "lists", alignment: { paired: [false, true], size: null } });
});

test("an option at any level makes that level missing", () => {
  assert.equal(type([optionForm(float64), lists]), "option[var * int32]");
  assert.equal(type([listForm(optionForm(float64)), lists]), "var * ?int32");
});

test("zip stops at leaves that may be missing, where at a flat condition", () => {
  assert.deepEqual(nextStep([optionForm(float64), float64], zipRule()), { kind: "leaf" });
  assert.deepEqual(nextStep([bool, lists, lists], whereRule), { kind: "leaf" });
  assert.deepEqual(nextStep([optionForm(bool), optionForm(float64), null], whereRule), { kind: "options", through: [true, false, false] });
  assert.deepEqual(nextStep([bool, lists, null], whereRule), { kind: "leaf" });
  assert.equal(nextStep([listForm(bool), lists, null], whereRule).kind, "lists");
});
