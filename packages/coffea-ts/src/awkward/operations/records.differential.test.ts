import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Case, compareWithAwkward } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { partnerArrays } from "../../../test/oracle/partner-arrays.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, type TypedValues, valuesOfType } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const flat = ["float64", "?float64", "int64", "string", "?bool", "{u: int32, v: ?bool}"];
const leaves = [...flat, "var * float64"];

describe("records give what awkward gives", { skip }, () => {
  test("zip of lists, values per event and plain values", async () => {
    const cases = fc.sample(partnerArrays(leaves, { regular: false }), fuzzOptions(500, 11)).flatMap(({ a, b, e }): Case[] => {
      const [x, y, z] = [a, b, e].map(arrayOf) as [ak.Untyped, ak.Untyped, ak.Untyped];
      return [
        { function: "zip", arguments: [{ x: a, y: b }], ours: () => ak.zip({ x, y }) },
        { function: "zip", arguments: [{ x: a, z: e, n: 5.5 }], ours: () => ak.zip({ x, z, n: 5.5 }) },
        { function: "zip", arguments: [{ $tuple: [e, b] }], ours: () => ak.zip([z, y]) },
        { function: "zip", arguments: [{ x: a, z: e }], keywords: { depth_limit: 1 }, ours: () => ak.zip({ x, z }, { depthLimit: 1 }) },
        { function: "zip", arguments: [{ x: a, z: e }], keywords: { depth_limit: 2 }, ours: () => ak.zip({ x, z }, { depthLimit: 2 }) },
        {
          function: "zip",
          arguments: [{ x: a, z: e }],
          keywords: { optiontype_outside_record: true },
          ours: () => ak.zip({ x, z }, { optionsOutside: true }),
        },
      ];
    });
    const { equal } = await compareWithAwkward(oracle, cases, { types: "exact" });
    assert.ok(equal > 0.5 * cases.length);
  });

  test("fields added, replaced and left out", async () => {
    const cases = fc.sample(partnerArrays(flat, { regular: false }), fuzzOptions(300, 12)).flatMap(({ a, b, e }): Case[] => {
      const [x, y, z] = [a, b, e].map(arrayOf) as [ak.Untyped, ak.Untyped, ak.Untyped];
      const record = zipped({ x: a, y: b });
      const r = ak.zip({ x, y }) as ak.Untyped;
      return [
        { function: "with_field", arguments: [record, e, "z"], ours: () => ak.withField(r, z, "z") },
        { function: "with_field", arguments: [record, a, "y"], ours: () => ak.withField(r, x, "y") },
        { function: "with_field", arguments: [record, true, "z"], ours: () => ak.withField(r, true, "z") },
        { function: "without_field", arguments: [record, "x"], ours: () => ak.withoutField(r, "x" as never) },
        { function: "getitem", arguments: [record, ["y", "x"]], ours: () => r.field(["y", "x"]) },
        { function: "getitem", arguments: [record, "y"], ours: () => r.y },
        { function: "unzip", arguments: [record], ours: () => Object.values(ak.unzip(r)) },
      ];
    });
    const { equal } = await compareWithAwkward(oracle, cases, { types: "exact" });
    assert.ok(equal > 0.5 * cases.length);
  });

  test("records inside records, and tuples", async () => {
    const type = "var * ?{a: {x: float64, y: ?int64}, b: (int32, bool)}";
    const cases = fc.sample(valuesOfType(type), fuzzOptions(200, 13)).flatMap((r): Case[] => {
      const x = arrayOf(r);
      return [
        { function: "with_field", arguments: [r, 3.5, { $list: ["a", "z"] }], ours: () => ak.withField(x, 3.5, ["a", "z"]) },
        { function: "without_field", arguments: [r, { $list: ["a", "x"] }], ours: () => ak.withoutField(x, ["a" as never, "x"]) },
        { function: "getitem", arguments: [r, "a", "y"], ours: () => x.a.y },
        { function: "getitem", arguments: [r, "b", "1"], ours: () => x.b[1] },
        { function: "is_tuple", arguments: [r], ours: () => ak.isTuple(x) },
      ];
    });
    await compareWithAwkward(oracle, cases, { types: "exact" });
  });
});

/** The record that the other side is given, with the types that zipping gives. */
function zipped(columns: Readonly<Record<string, TypedValues>>): TypedValues {
  const record = ak.zip(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, arrayOf(column)])));
  return { $type: ak.formToString(ak.formOf(record)), $values: ak.toList(record) };
}
