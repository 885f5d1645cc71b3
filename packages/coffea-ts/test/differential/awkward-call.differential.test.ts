import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { compareWithAwkward, type Case } from "../oracle/awkward-call.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { arrayOf, typedArrays } from "../oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

describe("arrays of every type", { skip: havePeers ? false : "the Python peers are not installed" }, () => {
  test("are the same on both sides: values and type", async () => {
    const arrays = fc.sample(
      typedArrays({
        records: true,
        leaves: ["float64", "float32", "int8", "uint16", "int32", "uint32", "int64", "uint64", "bool", "string"],
      }),
      fuzzOptions(500, 20261125),
    );
    const cases = arrays.map((x): Case => ({ function: "copy", arguments: [x], ours: () => arrayOf(x) }));
    const { equal } = await compareWithAwkward(oracle, cases, { types: "exact", signedZeros: true });
    assert.equal(equal, cases.length);
  });

  test("a difference is reported", async () => {
    const x = { $type: "var * float64", $values: [[1], []] };
    const compared: Case = { function: "copy", arguments: [x], ours: () => ak.fromIter([[1], [2]]) };
    await assert.rejects(compareWithAwkward(oracle, [compared]), /1 of 1 cases differ.*\n.*copy.*\n.*the values/);
  });
});
