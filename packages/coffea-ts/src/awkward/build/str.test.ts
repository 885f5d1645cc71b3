import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

describe("operations on text", () => {
  const words = ak.fromIter([["Muon", "µ"], [], ["e"]]);
  test("have types", () => {
    assert.equal(ak.typeOf(ak.str.upper(words)), "3 * var * string");
    assert.equal(ak.typeOf(ak.str.splitWhitespace(words)), "3 * var * var * string");
    assert.equal(ak.typeOf(ak.str.extractRegex(words, "(?P<a>.)")), "3 * var * ?{a: string}");
    assert.equal(ak.typeOf(ak.str.toCategorical(words)), "3 * var * categorical[type=string]");
    assert.equal(ak.typeOf(ak.str.join(words, "-")), "3 * string");
    assert.equal(ak.describe(ak.str.lpad(words, 5)), 'ak.str.lpad(array, 5, " ")');
  });
  test("equal ones are one node", () => {
    assert.equal(ak.str.lpad(words, 5), ak.str.lpad(words, 5));
    assert.notEqual(ak.str.lpad(words, 5), ak.str.lpad(words, 6));
  });
  test("refuse other values", () => {
    const x = ak.fromIter([{ name: "a", pt: 1 }]) as ak.Untyped;
    assert.throws(
      () => ak.str.upper(x),
      /ak\.str\.upper works on text, but was given array \(\{name: string, pt: float64\}\)\. Take one of its fields: name, pt\./,
    );
    assert.throws(() => ak.str.join(ak.fromIter(["a"]), "-"), /needs lists of text, but array \(string\) has one text per event/);
    assert.throws(() => ak.str.joinElementWise("a", "b"), /needs an array among its arguments/);
    assert.throws(() => ak.str.repeat(words, ak.fromIter([true]) as ak.Untyped), /a number of copies for each text/);
    assert.throws(() => ak.str.isIn(words, [1] as ak.Untyped), /the value 0 of that list is the number 1/);
    assert.throws(() => ak.str.extractRegex(words, "(a)"), /groups without a name\. Write groups as \(\?P<name>…\)/);
  });
});
