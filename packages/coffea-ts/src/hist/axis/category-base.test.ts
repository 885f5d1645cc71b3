import assert from "node:assert/strict";
import { test } from "node:test";
import { intCategoryAxis } from "./int-category.ts";
import { strCategoryAxis } from "./str-category.ts";

test("unknown categories are overflow", () => {
  const axis = strCategoryAxis(["ee", "mumu"], { name: "channel" });
  assert.deepEqual(
    ["ee", "mumu", "tau", ""].map((value) => axis.index(value)),
    [0, 1, 2, 2],
  );
  assert.equal(axis.extent, 3);
  assert.equal(strCategoryAxis(["a"], { overflow: false }).extent, 1);
  assert.equal(strCategoryAxis(["a"], { flow: false }).extent, 1);
  const ids = intCategoryAxis([13, -13, 11], {});
  assert.deepEqual(
    [11, 13, 22].map((value) => ids.index(value)),
    [2, 0, 3],
  );
  assert.deepEqual([...ids.edges], [0, 1, 2, 3]);
});

test("a growing axis adds new categories in the order of their coming, and has no overflow", () => {
  const axis = strCategoryAxis(["b"], { growth: true });
  assert.equal(axis.extent, 1);
  const out = new Int32Array(4);
  const growth = axis.locate(["c", "b", "a", "c"], out)!;
  assert.deepEqual(growth.axis.bins, ["b", "c", "a"]);
  assert.deepEqual([...out], [1, 0, 2, 1]);
  assert.deepEqual(axis.bins, ["b"]);
  assert.equal(growth.axis.locate(["a"], new Int32Array(1)), null);
});

test("slices, differences", () => {
  const axis = strCategoryAxis(["a", "b", "c"], {});
  assert.deepEqual(axis.sliced(1, 3, 1).bins, ["b", "c"]);
  assert.throws(() => axis.sliced(0, 2, 2), { code: "NotSupported" });
  assert.equal(axis.difference(strCategoryAxis(["a", "b", "c"], {})), null);
  assert.equal(axis.difference(strCategoryAxis(["a", "c", "b"], {})), 'the categories ["a", "b", "c"] and ["a", "c", "b"]');
});

test("categories twice or not whole are refused", () => {
  assert.throws(() => strCategoryAxis(["a", "b", "a"], { name: "s" }), { code: "BadArgument", message: /"s" has the category "a" twice/ });
  assert.throws(() => intCategoryAxis([1, 2.5], {}), { code: "BadArgument", message: /2\.5/ });
});

test("what are no categories is refused", () => {
  assert.throws(() => strCategoryAxis("abc" as never, { name: "s" }), {
    code: "BadArgument",
    message: /"s" was given "abc" for its categories/,
  });
  assert.throws(() => strCategoryAxis([1] as never, {}), { code: "BadArgument", message: /category 1, which is no text/ });
});
