import assert from "node:assert/strict";
import { test } from "node:test";
import { classTests } from "./classes.ts";

test("classes of characters are Unicode's", () => {
  const of = (text: string): string[] =>
    Object.entries(classTests)
      .filter(([, apply]) => apply(text))
      .map(([name]) => name);
  assert.deepEqual(of(""), ["isPrintable", "isAscii"]);
  assert.deepEqual(of("½"), ["isAlnum", "isDigit", "isNumeric", "isPrintable"]);
  assert.deepEqual(of("ⅷ"), ["isAlnum", "isNumeric", "isPrintable", "isLower"]);
  assert.deepEqual(of("Ab Cd"), ["isPrintable", "isTitle", "isAscii"]);
  assert.deepEqual(of("\u001c\u00a0"), ["isSpace"]);
});
