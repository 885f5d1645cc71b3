import assert from "node:assert/strict";
import { test } from "node:test";
import { padder, patternReplacer, repeater, replacer, reverseText, slicer, sliceReplacer, spaceTrimmer, trimmer } from "./transform.ts";

test("padding and trimming count code points", () => {
  assert.equal(padder("both")({ width: 5, padding: "é" })("🙂a"), "é🙂aéé");
  assert.equal(trimmer(true, false)({ characters: "🙂a" })("a🙂b🙂"), "b🙂");
  assert.equal(spaceTrimmer(false, true)({})(" a\u00a0\n"), " a");
  assert.throws(() => padder("left")({ width: 3, padding: "ab" }), /ak\.str\.lpad pads with one character, and "ab" was given/);
});

test("slices are Python's", () => {
  assert.equal(slicer({ start: 5, stop: null, step: -2 })("añcdef"), "fdñ");
  assert.equal(slicer({ start: -3, stop: -1, step: 1 })("ab🙂de"), "🙂d");
  assert.equal(sliceReplacer({ start: 4, stop: -4, replacement: "X" })("abcdef"), "abcdXef");
  assert.throws(() => slicer({ start: 0, stop: null, step: 0 }), /step 0/);
  assert.equal(reverseText("a🙂"), "🙂a");
});

test("replacing", () => {
  assert.equal(replacer({ pattern: "a", replacement: "b", maxReplacements: 2 })("aaa"), "bba");
  assert.equal(patternReplacer({ pattern: "(a)(b)?", replacement: "<\\2\\1\\0$1>", maxReplacements: null })("ab a"), "<baab$1> <aa$1>");
  assert.equal(patternReplacer({ pattern: "a*", replacement: "-", maxReplacements: null })("baac"), "-b-c-");
  assert.throws(() => patternReplacer({ pattern: "a", replacement: "\\1", maxReplacements: null }), /with \\1, but "a" has no groups/);
  assert.throws(() => patternReplacer({ pattern: "a", replacement: "\\x", maxReplacements: null }), /"\\\\x" has no meaning/);
  assert.throws(() => repeater({ count: -1 }), /count -1; it takes a whole number, 0 or more/);
});
