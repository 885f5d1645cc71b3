import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const vectors = (eta: unknown[]): ak.Untyped => {
  const values = ak.fromIter(eta) as ak.Untyped;
  const zero = values.mul(0);
  return (ak.zip as ak.Untyped)({ pt: zero.add(10), eta: values, phi: zero, mass: zero }, { withName: "PtEtaPhiMLorentzVector" });
};
const muons = vectors([[1, 2], [3], [], [4]]);
const jets = vectors([[1.25, 5], [], [2], [7, 4.5]]);
const list = (array: ak.Untyped) => ak.toList(array) as unknown[];

test("each with each: events, these, others", () => {
  const table = muons.metricTable(jets);
  assert.equal(ak.typeOf(table), "4 * var * var * float64");
  assert.deepEqual(list(table), [
    [
      [0.25, 4],
      [0.75, 3],
    ],
    [[]],
    [],
    [[3, 0.5]],
  ]);
  assert.deepEqual(list(muons.metricTable(jets, { axis: -1 })), list(table));
});

test("the pairs come along, as often as the table has numbers", () => {
  const [table, [these, others]] = muons.metricTable(jets, {
    metric: (a: ak.Untyped, b: ak.Untyped) => b.eta.sub(a.eta),
    returnCombinations: true,
  });
  assert.deepEqual(list(table), list(others.eta.sub(these.eta)));
  assert.deepEqual(list(these.eta), [
    [
      [1, 1],
      [2, 2],
    ],
    [[]],
    [],
    [[4, 4]],
  ]);
});

test("events with events, and with axis null what fits already", () => {
  const [first, jet] = [ak.firsts(muons) as ak.Untyped, (ak.firsts(jets) as ak.Untyped).slice(2, 4, { axis: 0 })];
  assert.deepEqual(list(first.metricTable(jet, { axis: 0 })), [
    [1, 6],
    [1, 4],
    [null, null],
    [2, 3],
  ]);
  assert.deepEqual(list(first.metricTable(ak.firsts(jets), { axis: null })), [0.25, null, null, 3]);
});

test("lists in lists are paired at axis 2", () => {
  const deep = vectors([[[1, 2], []], [], [[3]]]);
  assert.deepEqual(list(deep.metricTable(deep, { axis: 2 })), [
    [
      [
        [0, 1],
        [1, 0],
      ],
      [],
    ],
    [],
    [[[0]]],
  ]);
});

test("wrong axes and metrics are refused with what is there", () => {
  const refuses = (call: () => unknown, message: RegExp) => assert.throws(call, { message });
  refuses(
    () => muons.metricTable(jets, { axis: 0 }),
    /asked for axis 0 of .* \(4 \* var \* PtEtaPhiMLorentzVector\).* Here that is axis 1/,
  );
  refuses(() => muons.metricTable(vectors([[[1]], [], [], []]), { axis: 1 }), /Both need lists of the same depth/);
  refuses(() => muons.metricTable(jets, { axis: 1.5 }), /asked for axis 1.5/);
  refuses(() => muons.metricTable(jets, { metric: "deltaR" }), /a function of two arrays of vectors.* was given deltaR/);
  refuses(() => muons.metricTable(jets, { metric: () => 1 }), /one number for each pair of vectors, and gave 1 for pairs of type/);
  refuses(
    () => muons.metricTable(jets, { metric: (a: ak.Untyped) => a }),
    /gave an array of type 4 \* var \* var \* PtEtaPhiMLorentzVector for/,
  );
  refuses(
    () => muons.metricTable(jets, { metric: (a: ak.Untyped) => ak.sum(a.pt, { axis: -1 }) }),
    /gave an array of type 4 \* var \* float64/,
  );
  refuses(() => muons.metricTable(jets, { return_combinations: true }), /Did you mean "returnCombinations"\?/);
});
