import assert from "node:assert/strict";
import { test } from "node:test";
import { carry } from "../layouts/carry.ts";
import { stringLayout } from "../layouts/make.ts";
import { type StrOptions, type TextOperation, textOperations } from "../strings/operations.ts";
import { layoutToList } from "../to-list.ts";
import { onBytes } from "./str-bytes.ts";

const ascii = ["", "a", "ab", "aB", "abab", "ababab", "xabx", "aa", "aaa", "@[`{az AZ09", "b"];
const other = [...ascii, "é", "éa", "aé", "𝒳a", "a𝒳", "日本", "ÿab", "ß"];

/** The operation as it is for each text. */
function expected(op: TextOperation, options: StrOptions, texts: readonly string[]): unknown[] {
  const apply = (textOperations[op].make as (options: StrOptions) => (text: string) => unknown)(options);
  return texts.map(apply);
}

test("lengths and cases of letters", () => {
  for (const op of ["length", "upper", "lower"] as const) {
    for (const texts of [ascii, other, []]) {
      const result = onBytes(op, {}, stringLayout(texts));
      if (op === "length" || texts !== other) assert.deepEqual(layoutToList(result!), expected(op, {}, texts));
      else assert.equal(result, null);
    }
  }
});

test("searches for texts of one and several bytes", () => {
  for (const op of ["startsWith", "endsWith", "matchSubstring", "findSubstring", "countSubstring"] as const)
    for (const pattern of ["a", "ab", "aa", "abab", "é", "𝒳", "本", "a long one"]) {
      const options = { pattern, ignoreCase: false };
      assert.deepEqual(layoutToList(onBytes(op, options, stringLayout(other))!), expected(op, options, other), `${op} ${pattern}`);
    }
});

test("replacements, shorter and longer than what they replace", () => {
  for (const pattern of ["a", "ab", "aa", "abab", "é", "𝒳"])
    for (const replacement of ["", "x", "é日", "aab"]) {
      const options = { pattern, replacement, maxReplacements: null };
      const result = onBytes("replaceSubstring", options, stringLayout(other))!;
      assert.deepEqual(layoutToList(result), expected("replaceSubstring", options, other), `${pattern} by ${replacement}`);
    }
  assert.equal(onBytes("replaceSubstring", { pattern: "a", replacement: "b", maxReplacements: 1 }, stringLayout(ascii)), null);
  assert.equal(onBytes("replaceSubstring", { pattern: "a", replacement: "\ud800" }, stringLayout(ascii)), null);
});

test("picked texts", () => {
  const picked = carry(stringLayout(other), Int32Array.of(13, 2, 2));
  assert.deepEqual(layoutToList(onBytes("length", {}, picked as never)!), [2, 2, 2]);
});

test("what bytes do not tell is left to the characters", () => {
  const layout = stringLayout(ascii);
  assert.equal(onBytes("startsWith", { pattern: "A", ignoreCase: true }, layout), null);
  assert.equal(onBytes("countSubstring", { pattern: "", ignoreCase: false }, layout), null);
  assert.equal(onBytes("matchSubstring", { pattern: "\ud800", ignoreCase: false }, layout), null);
  assert.equal(onBytes("title", {}, layout), null);
});
