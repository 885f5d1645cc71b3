import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

describe("JSON", () => {
  const x = ak.fromIter([
    { a: [1.5, null], b: 'é"' },
    { a: [], b: "" },
  ]);
  test("goes out and comes back", () => {
    assert.equal(ak.toJson(x), '[{"a":[1.5,null],"b":"é\\""},{"a":[],"b":""}]');
    assert.deepEqual(ak.toList(ak.fromJson(ak.toJson(x))), ak.toList(x));
    const lines = ak.toJson(x, { lineDelimited: true });
    assert.equal(lines.split("\n").length, 3);
    assert.deepEqual(ak.toList(ak.fromJson(lines, { lineDelimited: true })), ak.toList(x));
    assert.equal(ak.toJson(ak.fromIter([[1], []]), { indent: 2 }), "[\n  [\n    1\n  ],\n  []\n]");
    assert.deepEqual(ak.toList(ak.fromJson(ak.toJson(x, { indent: 1 }))), ak.toList(x));
  });
  test("has texts for what JSON cannot write", () => {
    const special = { nanString: "nan", posinfString: "inf", neginfString: "-inf" };
    const y = ak.fromIter([NaN, Infinity, -Infinity, -0]);
    assert.equal(ak.toJson(y, special), '["nan","inf","-inf",-0.0]');
    assert.deepEqual(ak.toList(ak.fromJson(ak.toJson(y, special), special)), [NaN, Infinity, -Infinity, -0]);
    assert.throws(
      () => ak.toJson(y),
      /JSON has no NaN, and array \(float64\) holds one\. Give the text for it, for example \{ nanString: "NaN" \}/,
    );
  });
  test("keeps 64-bit integers", () => {
    assert.equal(ak.toJson(ak.fromIter([2n ** 62n + 1n])), "[4611686018427387905]");
    assert.deepEqual(ak.toList(ak.fromJson("[4611686018427387905, 7]", { type: "int64" })), [2n ** 62n + 1n, 7n]);
    assert.deepEqual(ak.toList(ak.fromJson("[4611686018427387905, 0.5]", { type: "float64" })), [2 ** 62, 0.5]);
  });
  test("says what is no JSON", () => {
    assert.throws(() => ak.fromJson("[1,"), /ak\.fromJson found no JSON: /);
    assert.throws(() => ak.fromJson("1\n{", { lineDelimited: true }), /found no JSON in line 2/);
    assert.throws(() => ak.fromJson('{"a": 1}'), /reads a list with one entry for each event/);
  });
});
