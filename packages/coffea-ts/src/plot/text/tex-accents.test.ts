import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mark } from "./tex-nodes.ts";
import { accented } from "./tex-accents.ts";
import { textRun } from "./text-box.ts";

const letter = textRun("x", "italic", 1);

test("marks over a letter make it taller and not wider", () => {
  for (const mark of ["bar", "hat", "check", "tilde", "vec", "dot", "ddot"] satisfies Mark[]) {
    const box = accented(mark, letter, 1);
    assert.ok(box.ascent > letter.ascent + 0.1 && box.ascent < letter.ascent + 0.5, `${mark}: ${box.ascent}`);
    assert.equal(box.width, letter.width, mark);
  }
});

test("a line under a letter makes it deeper, a slash goes through it", () => {
  assert.ok(accented("underline", letter, 1).depth > letter.depth + 0.05);
  assert.equal(accented("slash", letter, 1).ink.length, 2);
});

test("bars are as wide as what they cover; a check mark is a hat upside down", () => {
  const [, bar] = accented("bar", textRun("ABC", "italic", 1), 1).ink;
  assert.ok(bar?.kind === "rule" && bar.width > 1.8);
  const [, check] = accented("check", letter, 1).ink;
  assert.ok(check?.kind === "outline" && check.scaleY < 0);
});
