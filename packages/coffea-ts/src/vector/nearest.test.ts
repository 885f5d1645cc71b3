import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const vectors = (eta: unknown[], withName = "PtEtaPhiMLorentzVector", further: Record<string, ak.Untyped> = {}): ak.Untyped => {
  const values = ak.fromIter(eta) as ak.Untyped;
  const zero = values.mul(0);
  return (ak.zip as ak.Untyped)({ pt: values.mul(0).add(10), eta: values, phi: zero, mass: zero, ...further }, { withName });
};
const tags = ak.fromIter([["a", "b"], [], ["c"], ["d", "e"]]);
const muons = vectors([[1, 2], [3], [], [4]]);
const jets = vectors([[1.25, 5], [], [2], [7, 4.5]], undefined, { tag: tags });
const list = (array: ak.Untyped) => ak.toList(array) as unknown[];

test("the nearest ones come whole, with their name and fields, and null where there is none", () => {
  const near = muons.nearest(jets);
  assert.equal(ak.recordFormOf(near)!.name, "PtEtaPhiMLorentzVector");
  assert.deepEqual(list(near.tag), [["a", "a"], [null], [], ["e"]]);
  assert.deepEqual(list(near.mass), [[0, 0], [null], [], [0]]);
});

test("the threshold counts itself in, takes an array too, and leaves the metric", () => {
  assert.deepEqual(list(muons.nearest(jets, { threshold: 0.5 }).tag), [["a", null], [null], [], ["e"]]);
  const [near, metric] = muons.nearest(jets, { threshold: ak.fromIter([0.1, 1, 1, 0.5]), returnMetric: true });
  assert.deepEqual(list(near.tag), [[null, null], [null], [], ["e"]]);
  assert.deepEqual(list(metric), [[0.25, 0.75], [null], [], [0.5]]);
  assert.deepEqual(list(muons.nearest(jets, { threshold: null }).tag), list(muons.nearest(jets).tag));
});

test("a metric of the user's, and the first of several that are as near", () => {
  const farthest = (a: ak.Untyped, b: ak.Untyped) => a.deltaR(b).neg();
  assert.deepEqual(list(muons.nearest(jets, { metric: farthest }).tag), [["b", "b"], [null], [], ["d"]]);
  const same = (a: ak.Untyped, b: ak.Untyped) => a.pt.sub(b.pt);
  assert.deepEqual(list(muons.nearest(jets, { metric: same }).tag), [["a", "a"], [null], [], ["d"]]);
});

test("events among each other with axis 0, and one per event against its list with axis null", () => {
  const [first, jet] = [ak.firsts(muons) as ak.Untyped, ak.firsts(jets) as ak.Untyped];
  assert.deepEqual(list(first.nearest(jet, { axis: 0 }).tag), ["a", "c", null, "c"]);
  assert.deepEqual(list(first.nearest(jets, { axis: null }).tag), ["a", null, null, "e"]);
  assert.deepEqual(list(first.nearest(jets).tag), [["a"], [null], null, ["e"]]);
});

test("in the plane the metric is the angle", () => {
  const met = (ak.zip as ak.Untyped)({ pt: ak.fromIter([1, 1]), phi: ak.fromIter([3, -1]) }, { withName: "PolarTwoVector" });
  const phi = ak.fromIter([
    [2, -3],
    [0, 1, -2.5],
  ]);
  const others = (ak.zip as ak.Untyped)({ pt: phi, phi }, { withName: "PolarTwoVector" });
  assert.deepEqual(list(met.nearest(others, { axis: null }).phi), [-3, 0]);
});

test("what cannot be meant is refused with the way out", () => {
  const refuses = (call: () => unknown, message: RegExp) => assert.throws(call, { message });
  refuses(() => muons.nearest(jets, { return_metric: true }), /no option "return_metric". Did you mean "returnMetric"\?/);
  refuses(() => muons.nearest(jets, { treshold: 1 }), /no option "treshold". Did you mean "threshold"\?/);
  refuses(() => muons.nearest(jets, { foo: 1 }), /no option "foo". It has axis, metric, threshold, returnMetric/);
  refuses(() => muons.nearest(jets, 0.4), /options as an object, \{ axis: … \}, and was given 0.4/);
  refuses(() => muons.nearest(jets, { threshold: "0.4" }), /as threshold a number/);
  refuses(() => muons.nearest(ak.firsts(jets), { axis: null }), /fewer lists than the first/);
  refuses(() => (ak.firsts(muons) as ak.Untyped).nearest(ak.firsts(jets), { axis: null }), /there are no lists here/);
  refuses(() => muons.nearest(jets.pt), /array that has no fields/);
});
