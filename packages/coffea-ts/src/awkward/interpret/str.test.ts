import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

describe("operations on text give", () => {
  test("one text of several, with separators for each", () => {
    const lists = ak.fromIter([["a", null, "b"], ["c", "d"], []]);
    assert.deepEqual(ak.toList(ak.str.join(lists, "-")), [null, "c-d", ""]);
    const plain = ak.fromIter([["a", "b"], ["c", "d"], []]);
    assert.deepEqual(ak.toList(ak.str.join(plain, ak.fromIter(["-", "+", "!"]))), ["a-b", "c+d", ""]);
    assert.deepEqual(ak.toList(ak.str.joinElementWise(plain, ak.fromIter(["x", "y", "z"]), "/")), [["a/x", "b/x"], ["c/y", "d/y"], []]);
  });
  test("copies by an array of numbers", () => {
    assert.deepEqual(ak.toList(ak.str.repeat(ak.fromIter([["a", "b"], ["c"]]), ak.fromIter([2, 0]))), [["aa", "bb"], [""]]);
    assert.throws(() => ak.toList(ak.str.repeat(ak.fromIter(["a"]), ak.fromIter([-1]))), /asked for -1 copies of "a"/);
  });
  test("fields of groups", () => {
    const parts = ak.str.extractRegex(ak.fromIter(["a1", "b", "c"]), "(?P<letter>[ab])(?P<digit>\\d)?");
    assert.deepEqual(ak.toList(parts), [{ letter: "a", digit: "1" }, { letter: "b", digit: "" }, null]);
  });
  test("positions in a set, also of missing texts", () => {
    const x = ak.fromIter(["a", null, "b"]);
    assert.deepEqual(ak.toList(ak.str.indexIn(x, ["b", "a", "b", null])), [1, 3, 0]);
    assert.deepEqual(ak.toList(ak.str.isIn(x, ["a", null], { skipNones: true })), [true, false, false]);
  });
});

describe("categoricals", () => {
  const words = ak.fromIter([["b", "a"], [], ["b", "c"]]);
  const coded = ak.str.toCategorical(words);
  test("hold the same texts", () => {
    assert.deepEqual(ak.toList(coded), ak.toList(words));
    assert.deepEqual(ak.toList(ak.str.upper(coded)), [["B", "A"], [], ["B", "C"]]);
    assert.deepEqual(ak.toList(ak.str.isIn(coded, ["a"])), [[false, true], [], [false, false]]);
    assert.deepEqual(ak.toList(coded.filter(ak.fromIter([true, false, true]))), [
      ["b", "a"],
      ["b", "c"],
    ]);
  });
  test("compare with text, categoricals of other categories, and each other", () => {
    assert.deepEqual(ak.toList(coded.eq("b")), [[true, false], [], [true, false]]);
    assert.deepEqual(ak.toList(coded.ne("z")), [[true, true], [], [true, true]]);
    assert.deepEqual(ak.toList(coded.eq(words)), [[true, true], [], [true, true]]);
    const other = ak.str.toCategorical(ak.fromIter([["c", "a"], [], ["z", "c"]]));
    assert.deepEqual(ak.toList(coded.eq(other)), [[false, true], [], [false, true]]);
    assert.deepEqual(ak.toList(coded.eq(coded)), [[true, true], [], [true, true]]);
  });
  test("join with other categoricals", () => {
    const joined = ak.concatenate([coded, ak.str.toCategorical(ak.fromIter([["z", "a"], ["b"], []]))], { axis: 1 });
    assert.equal(ak.isCategorical(joined), true);
    assert.deepEqual(ak.toList(joined), [["b", "a", "z", "a"], ["b"], ["b", "c"]]);
    assert.deepEqual(ak.toList(ak.categories(joined)!), ["b", "a", "c", "z"]);
    assert.deepEqual(ak.toList(ak.concatenate([coded, coded], { axis: 1 })), [["b", "a", "b", "a"], [], ["b", "c", "b", "c"]]);
  });
  test("become text when joined with text", () => {
    assert.deepEqual(ak.toList(ak.concatenate([coded, words], { axis: 1 })), [["b", "a", "b", "a"], [], ["b", "c", "b", "c"]]);
  });
});
