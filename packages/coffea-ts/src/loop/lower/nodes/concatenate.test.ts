import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, 2, 3], [], [5, 6]], { type: "var * float64" });
const y = ak.fromIter([[10], [20, 30], []], { type: "var * float32" });
const met = ak.fromIter([1, 2, 3]);

test("lists of numbers and of records, one after the other", () => {
  assertCompiled(ak.concatenate([x, y], { axis: 1 }));
  assertCompiled(ak.concatenate([x, ak.singletons(met)], { axis: 1 }));
  const both = ak.concatenate([ak.zip({ pt: x, k: 1 }), ak.zip({ pt: x.mul(2), k: 2 })], { axis: 1 });
  assertCompiled(both);
  assertCompiled(both.pt.take(ak.argsort(both.pt)));
  assertCompiled(ak.max(both.pt, { axis: 1 }));
});

test("of what is left of the events", () => {
  const [a, b] = [x.filter(met.ne(2)), y.filter(met.ne(2))];
  const all = ak.concatenate([a.filter(a.gt(1)), b], { axis: 1 });
  assertCompiled(all);
  assertCompiled(ak.sum(all.mul(2), { axis: 1 }));
  assertCompiled(ak.combinations(all, 2));
});

test("missing items stay missing", () => {
  const maybe = ak.fromIter([[1, null], [null], []], { type: "var * ?float64" });
  assertCompiled(ak.concatenate([x, maybe] as never, { axis: 1 } as never));
});
