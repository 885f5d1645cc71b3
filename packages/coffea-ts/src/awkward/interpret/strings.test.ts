import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeDictionary } from "../layouts/dictionary.ts";
import { stringLayout } from "../layouts/make.ts";
import { layoutToList } from "../to-list.ts";
import type { Part } from "./broadcast.ts";
import { compareStrings } from "./strings.ts";

const array = (texts: string[], coded: boolean): Part => {
  const layout = coded ? encodeDictionary(stringLayout(texts)) : stringLayout(texts);
  return { kind: "array", form: { kind: "string" }, layout: () => layout };
};
const a = ["x", "é", "", "x"];
const b = ["x", "e", "", "é"];

test("texts and categoricals compare alike", () => {
  for (const left of [false, true])
    for (const right of [false, true]) {
      assert.deepEqual(layoutToList(compareStrings([array(a, left), array(b, right)], 4, true)), [true, false, true, false]);
      assert.deepEqual(layoutToList(compareStrings([array(a, left), array(b, right)], 4, false)), [false, true, false, true]);
    }
});

test("with a plain value on either side", () => {
  const literal: Part = { kind: "literal", value: "x" };
  for (const coded of [false, true]) {
    assert.deepEqual(layoutToList(compareStrings([array(a, coded), literal], 4, true)), [true, false, false, true]);
    assert.deepEqual(layoutToList(compareStrings([literal, array(a, coded)], 4, false)), [false, true, true, false]);
  }
  assert.deepEqual(layoutToList(compareStrings([array(a, true), { kind: "literal", value: "z" }], 4, true)), [false, false, false, false]);
});
