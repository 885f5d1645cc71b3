import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, 2, 3], [], [5, 6]], { type: "var * float64" });
const y = ak.fromIter([[10], [20, 30], [40, 50]], { type: "var * float64" });
const met = ak.fromIter([1, 2, 3]);

test("combinations of items, of positions, and of what is left", () => {
  assertCompiled(ak.combinations(x, 2));
  assertCompiled(ak.combinations(x, 3, { replacement: true }));
  assertCompiled(ak.argCombinations(x, 2));
  const kept = x.filter(met.gt(1));
  const pairs = ak.combinations(kept.filter(kept.lt(7)), 2, { fields: ["a", "b"] });
  assertCompiled(pairs.a.add(pairs.b));
  assertCompiled(ak.max(pairs.a.mul(pairs.b), { axis: 1 }));
  assertCompiled(x.take(ak.argCombinations(x, 2)["0"]));
});

test("products, nested ones, and their positions", () => {
  assertCompiled(ak.cartesian([x, y]));
  assertCompiled(ak.cartesian([x, y], { nested: true }));
  assertCompiled(ak.cartesian([x, met]));
  assertCompiled(ak.argCartesian([x, y]));
  const table = ak.cartesian({ a: x, b: y }, { nested: true });
  assertCompiled(ak.all(table.a.sub(table.b).lt(-8), { axis: -1 }));
  assertCompiled(ak.min(table.a.sub(table.b), { axis: -1 }));
  const [kept, other] = [x.filter(met.ne(2)), y.filter(met.ne(2))];
  const nested = ak.cartesian({ a: kept, b: other }, { nested: true });
  assertCompiled(kept.filter(ak.any(nested.a.add(nested.b).gt(12), { axis: -1 }) as never));
});
