import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, 2, 3], [], [5, 6]], { type: "var * float64" });
const met = ak.fromIter([1, 2, 3]);
const deep = ak.fromIter([[[1, 2], []], [], [[3], [5, 6, 7]]], { type: "var * var * float64" });

test("lists joined at every axis", () => {
  assertCompiled(ak.flatten(x));
  assertCompiled(ak.flatten(x.filter(met.ne(2)).mul(2)));
  assertCompiled(ak.flatten(deep));
  assertCompiled(ak.flatten(deep, { axis: 2 }));
  assertCompiled(ak.flatten(deep, { axis: null }));
  assertCompiled(ak.flatten(x.filter(x.gt(1))).gt(2));
});

test("without what is missing", () => {
  const rows = ak.fromIter([[1, 2], null, [3]], { type: "option[var * float64]" });
  assertCompiled(ak.flatten(rows));
  assertCompiled(ak.flatten(ak.fromIter([[1, null], [null], [3]], { type: "var * ?float64" }), { axis: null }));
});
