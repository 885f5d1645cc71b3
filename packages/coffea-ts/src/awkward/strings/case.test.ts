import assert from "node:assert/strict";
import { test } from "node:test";
import { capitalizeText, isAscii, isCased, lowerText, swapCase, titleText, upperText } from "./case.ts";

test("case maps one code point to one", () => {
  assert.equal(upperText("straße ᾀ ﬁ ñ 𐐨"), "STRAẞE ᾈ ﬁ Ñ 𐐀");
  assert.equal(lowerText("İẞÑ"), "ißñ");
  assert.equal(capitalizeText("ñAB ab"), "Ñab ab");
  assert.equal(capitalizeText(""), "");
  assert.equal(titleText("ab1cd a'b"), "Ab1Cd A'B");
  assert.equal(swapCase("aB ǅ"), "Ab ǅ");
  assert.equal(isAscii("é"), false);
  assert.equal(isCased("日"), false);
});
