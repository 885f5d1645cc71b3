import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1.5, -0, NaN], [], [Infinity, 300, 300]], { type: "var * float64" });
const small = ak.fromIter([[1, -3], [], [100, 100]], { type: "var * int8" });
const maybe = ak.fromIter([[1, null, 3], [null], []], { type: "var * ?float64" });
const flags = ak.fromIter([[true, false], [], [true, true]]);

test("every reduction of lists", () => {
  for (const reduce of [ak.sum, ak.prod, ak.count, ak.countNonzero, ak.mean, ak.min, ak.max, ak.argmin, ak.argmax, ak.var] as const)
    for (const values of [x, small, maybe]) assertCompiled((reduce as typeof ak.sum)(values as typeof x, { axis: 1 }));
  for (const reduce of [ak.any, ak.all] as const) assertCompiled(reduce(flags, { axis: 1 }));
  assertCompiled(ak.sum(flags, { axis: 1 }));
});

test("kept dimensions, identities and initial values", () => {
  assertCompiled(ak.argmax(x, { axis: 1, keepdims: true }));
  assertCompiled(ak.max(small, { axis: 1, maskIdentity: false }));
  assertCompiled(ak.min(x, { axis: 1, initial: 10, maskIdentity: false }));
});

test("the items of what was filtered, and of inner lists", () => {
  assertCompiled(ak.sum(x.filter(x.gt(1)), { axis: 1 }));
  const deep = ak.fromIter([[[1, 2], []], [], [[3]]], { type: "var * var * float64" });
  assertCompiled(ak.sum(deep, { axis: 2 }));
  assertCompiled(ak.max(ak.sum(deep, { axis: 2 }), { axis: 1 }));
});
