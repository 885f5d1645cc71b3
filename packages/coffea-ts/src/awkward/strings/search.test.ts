import assert from "node:assert/strict";
import { test } from "node:test";
import { countSubstring, countSubstringRegex, findSubstring, startsWith, textLength } from "./search.ts";
import { textsOf, utf8Length } from "./texts.ts";
import { stringLayout } from "../layouts/make.ts";

test("positions are UTF-8 bytes, lengths code points", () => {
  assert.equal(findSubstring({ pattern: "x", ignoreCase: false })("ñ🙂x"), 6);
  assert.equal(findSubstring({ pattern: "y", ignoreCase: false })("ñx"), -1);
  assert.equal(textLength("ñ🙂x"), 3);
  assert.equal(utf8Length("ñ🙂日"), 9);
});

test("counts do not overlap", () => {
  assert.equal(countSubstring({ pattern: "aa", ignoreCase: false })("aaaa"), 2);
  assert.equal(countSubstring({ pattern: "", ignoreCase: false })("aé"), 4);
  assert.equal(countSubstringRegex({ pattern: "a*", ignoreCase: false })("aaab"), 3);
  assert.ok(startsWith({ pattern: "É", ignoreCase: true })("éa"));
});

test("a byte order mark is a character", () => {
  assert.deepEqual(textsOf(stringLayout(["\ufeffa", "b"])), ["\ufeffa", "b"]);
});
