import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";

test("categories are in the order in which they come, and survive selections", () => {
  const coded = ak.str.toCategorical(ak.fromIter([["b", null], ["a"], [], ["b"]]));
  assert.equal(ak.isCategorical(coded), true);
  assert.deepEqual(ak.toList(ak.categories(coded)!), ["b", "a"]);
  assert.deepEqual(ak.toList(ak.categories(coded.filter(ak.fromIter([false, true, true, false])))!), ["b", "a"]);
  const plain = ak.fromCategorical(coded);
  assert.equal(ak.typeOf(plain), "4 * var * ?string");
  assert.equal(ak.isCategorical(plain), false);
  assert.equal(ak.categories(plain), null);
  assert.deepEqual(ak.toList(plain), [["b", null], ["a"], [], ["b"]]);
});

test("texts as numbers", () => {
  assert.deepEqual(ak.toList(ak.stringsAstype(ak.fromIter([["1", null], ["2.5"]]), "float64")), [[1, null], [2.5]]);
  assert.deepEqual(ak.toList(ak.stringsAstype(ak.fromIter(["7"]), "int64")), [7n]);
  assert.throws(() => ak.toList(ak.stringsAstype(ak.fromIter(["x"]), "float64")), /found "x" in array, which is no number for float64/);
  assert.throws(() => ak.stringsAstype(ak.fromIter(["x"]), "bool" as "int8"), /bool is none/);
});
