import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const maybe = ak.fromIter([[1, null, NaN], [null], []], { type: "var * ?float64" });
const rows = ak.fromIter([[1, 2], null, []], { type: "option[var * float64]" });
const x = ak.fromIter([[1, 2, 3], [], [5, 6]], { type: "var * float64" });
const met = ak.fromIter([1, 2, 3]);

test("asked for, replaced and left out", () => {
  assertCompiled(ak.isNone(maybe, { axis: 1 }));
  assertCompiled(ak.isNone(rows));
  assertCompiled(ak.fillNone(maybe, 7));
  assertCompiled(ak.fillNone(ak.firsts(x), -1));
  assertCompiled(ak.dropNone(maybe));
  assertCompiled(ak.dropNone(rows, { axis: 0 }));
  assertCompiled(ak.nanToNone(maybe));
});

test("made by a mask, and by filling up", () => {
  assertCompiled(ak.mask(met, met.gt(1)));
  assertCompiled(ak.mask(x, x.gt(1)));
  assertCompiled(ak.mask(x, met.gt(1), { validWhen: false }));
  assertCompiled(ak.padNone(x, 2, { clip: true }));
  assertCompiled(ak.fillNone(ak.padNone(x, 2, { clip: true }), 0));
  assertCompiled(ak.padNone(x, 2));
  assertCompiled(ak.fillNone(ak.padNone(x.filter(met.gt(1)), 2).at(1), -1));
  assertCompiled(ak.padNone(maybe, 2));
});

test("lists that may be missing", () => {
  assertCompiled(rows.add(1));
  assertCompiled(ak.sum(rows, { axis: 1 }));
  assertCompiled(ak.num(rows));
});
