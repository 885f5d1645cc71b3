import assert from "node:assert/strict";
import { test } from "node:test";
import * as axis from "./axis/namespace.ts";
import { axesOfColumns, columnOf } from "./from-columns.ts";

const data = { word: ["b", "a", "b"], code: [13, -11, 13], x: [0.5, 1, 2] };

test("categories of a column in order, or the axis that is given", () => {
  const x = axis.Regular(2, 0, 2, { name: "x" });
  const [words, codes, given] = axesOfColumns(data, ["word", "code", x]);
  assert.deepEqual([words!.kind, words!.name, words!.bins], ["strCategory", "word", ["a", "b"]]);
  assert.deepEqual([codes!.kind, codes!.bins], ["intCategory", [-11, 13]]);
  assert.equal(given, x);
});

test("columns that are not there, or are no categories", () => {
  assert.deepEqual(columnOf(data, "code"), [13, -11, 13]);
  assert.throws(() => columnOf(data, "wrod"), { code: "BadArgument", message: /no column "wrod"\. Did you mean "word"\?/ });
  assert.throws(() => columnOf(data, "toString"), { code: "BadArgument", message: /no column "toString"/ });
  assert.throws(() => axesOfColumns(data, ["x"]), { code: "BadArgument", message: /axis\.Regular\(10, 0, 1, \{ name: "x" \}\)/ });
  assert.throws(() => axesOfColumns(data, [axis.Regular(2, 0, 2)]), { code: "BadArgument", message: /one without a name/ });
});
