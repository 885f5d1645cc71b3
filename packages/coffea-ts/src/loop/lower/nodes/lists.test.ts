import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[3, NaN, 1, -0, 0], [], [6, 5]], { type: "var * float64" });

test("lengths, positions, order", () => {
  assertCompiled(ak.num(x));
  assertCompiled(ak.num(x.filter(x.gt(2))));
  assertCompiled(ak.localIndex(x));
  assertCompiled(ak.localIndex(x.filter(x.gt(0))));
  for (const ascending of [true, false]) {
    assertCompiled(ak.sort(x, { ascending }));
    assertCompiled(ak.argsort(x, { ascending }));
  }
  assertCompiled(ak.toPacked(x));
});

test("missing values as lists", () => {
  assertCompiled(ak.singletons(ak.firsts(x)));
  assertCompiled(ak.singletons(ak.argmax(x, { axis: 1 })));
});
