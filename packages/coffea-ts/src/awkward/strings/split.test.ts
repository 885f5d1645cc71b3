import assert from "node:assert/strict";
import { test } from "node:test";
import { patternSplitter, spaceSplitter, textSplitter } from "./split.ts";

test("text is cut from either end", () => {
  assert.deepEqual(textSplitter({ pattern: "--", maxSplits: null, reverse: false })("a--b---c"), ["a", "b", "-c"]);
  assert.deepEqual(textSplitter({ pattern: "--", maxSplits: 1, reverse: true })("a--b---c"), ["a--b-", "c"]);
  assert.deepEqual(spaceSplitter({ maxSplits: null, reverse: false })("  a b "), ["", "a", "b", ""]);
  assert.deepEqual(spaceSplitter({ maxSplits: 1, reverse: true })("a b\tc"), ["a b", "c"]);
  assert.deepEqual(patternSplitter({ pattern: "\\d*", maxSplits: 1 })("a1b2"), ["a", "b2"]);
});

test("says what cannot be", () => {
  assert.throws(() => textSplitter({ pattern: "", maxSplits: null, reverse: false }), /empty pattern ""/);
  assert.throws(() => spaceSplitter({ maxSplits: -1, reverse: false }), /maxSplits -1; it takes a whole number/);
});

test("a run of spaces at the end to which the search goes loses its last character to a cut of its own, as in Arrow", () => {
  assert.deepEqual(spaceSplitter({ maxSplits: null, reverse: false })("a  "), ["a", "", ""]);
  assert.deepEqual(spaceSplitter({ maxSplits: 1, reverse: false })("a   "), ["a", " "]);
  assert.deepEqual(spaceSplitter({ maxSplits: null, reverse: true })("  a"), ["", "", "a"]);
  assert.deepEqual(spaceSplitter({ maxSplits: null, reverse: false })("  a "), ["", "a", ""]);
});
