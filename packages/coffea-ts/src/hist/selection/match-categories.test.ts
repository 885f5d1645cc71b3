import assert from "node:assert/strict";
import { test } from "node:test";
import { strCategoryAxis } from "../axis/str-category.ts";
import { isPattern, matchingCategories } from "./match-categories.ts";

const axis = strCategoryAxis(["TTto2L2Nu", "TTtoLNu2Q", "DYto2L", "[x]"], { name: "dataset" });
const matches = (...picks: string[]): readonly unknown[] => matchingCategories(axis, picks, "dataset");

test("wildcards stand for categories, in the axis' order and each once", () => {
  assert.deepEqual(matches("TT*"), ["TTto2L2Nu", "TTtoLNu2Q"]);
  assert.deepEqual(matches("DYto?L", "*2L*"), ["DYto2L", "TTto2L2Nu"]);
  assert.deepEqual(matches("[DT]*2L"), ["DYto2L"]);
  assert.deepEqual(matches("[!D]*"), ["TTto2L2Nu", "TTtoLNu2Q", "[x]"]);
  assert.deepEqual(matches("[x]"), ["[x]"], "a name without wildcards is itself");
});

test("nothing that matches is an error that lists the categories", () => {
  assert.throws(() => matches("W*"), { code: "BadArgument", message: /"W\*".*"DYto2L"/ });
  assert.equal(isPattern(axis, "DYto2L"), false);
  assert.equal(isPattern(strCategoryAxis(["a"], {}), 3), false);
});
