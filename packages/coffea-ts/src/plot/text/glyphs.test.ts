import assert from "node:assert/strict";
import { test } from "node:test";
import { glyphOf, kerningBetween } from "./glyphs.ts";

test("advances are those of Helvetica", () => {
  const advances = Array.from("AWi0 ").map((char) => glyphOf(char, "regular")?.advance);
  assert.deepEqual(advances, [667, 944, 222, 556, 278]);
  assert.equal(glyphOf("A", "bold")?.advance, 722);
});

test("styles differ; a style without a character borrows the regular one", () => {
  assert.notEqual(glyphOf("m", "italic")?.path, glyphOf("m", "regular")?.path);
  assert.equal(glyphOf("∈", "boldItalic"), glyphOf("∈", "regular"));
  assert.equal(glyphOf("中", "regular"), null);
});

test("kerning pulls T and e together, and leaves n and n alone", () => {
  assert.ok(kerningBetween("T", "e", "regular") < -50);
  assert.equal(kerningBetween("n", "n", "regular"), 0);
});
