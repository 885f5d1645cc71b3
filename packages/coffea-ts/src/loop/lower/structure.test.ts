import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { structureOf } from "./structure.ts";

const x = ak.fromIter([[1, 2], [3]], { type: "var * float64" });
const keyOf = (array: unknown): string => structureOf([{ inputs: [ak.graph.operandNode(array)], flatten: false }]).key;

test("the key tells kinds, parameters and forms apart, and no values", () => {
  const y = ak.fromIter([[7], [8, 9]], { type: "var * float64" });
  const narrow = ak.fromIter([[7], [8, 9]], { type: "var * float32" });
  assert.equal(keyOf(x.mul(2)), keyOf(y.mul(2)));
  assert.equal(keyOf(x.mul(2)), keyOf(x.mul(3)));
  const others = [x.mul(2.5), x.add(2), x.mul(x), narrow.mul(2), x.at(0), x.at(1), ak.sort(x), ak.sort(x, { ascending: false }), ak.sum(x, { axis: 1 }), ak.sum(x)]; // prettier-ignore
  const keys = [x.mul(2), ...others].map(keyOf);
  assert.equal(new Set(keys).size, keys.length);
});

test("the key tells apart whole numbers that are and are not among unsigned ones, and what records of columns hold", () => {
  assert.notEqual(keyOf(x.mul(2)), keyOf(x.mul(-2)));
  const big = ak.fromIter([1n, 2n], { type: "uint64" });
  assert.notEqual(keyOf(big.mul(2n)), keyOf(big.mul(2n ** 63n)));
  assert.equal(keyOf(x.mul(0.5)), keyOf(x.mul(-0.5)));
  const pt = ["float32", "float64"].map((dtype) => ak.fromIter([{ pt: 1, eta: 2 }], { type: `{pt: ${dtype}, eta: float64}` }));
  const [narrow, wide] = pt as [(typeof pt)[0], (typeof pt)[0]];
  assert.notEqual(keyOf(narrow.eta), keyOf(wide.eta));
});

test("equal literals are one, and -0 is another than 0", () => {
  const { literals, nodes, placeOf } = structureOf([
    { inputs: [x.mul(2).add(2), x.gt(0), x.gt(-0)].map((array) => ak.graph.nodeOf(array)), flatten: false },
  ]);
  assert.deepEqual(literals, [2, 0, -0]);
  assert.deepEqual(
    nodes.map(({ kind }) => kind),
    ["constant", "math", "math", "math", "math"],
  );
  assert.deepEqual(nodes.map(placeOf), [0, 1, 2, 3, 4]);
});

test("what gives one value for all events is not looked into", () => {
  const { nodes } = structureOf([{ inputs: [ak.graph.nodeOf(x.sub(ak.mean(x)))], flatten: false }]);
  assert.deepEqual(
    nodes.map(({ kind }) => kind),
    ["constant", "reduce", "math"],
  );
});
