import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { isCoffeaError } from "../base/index.ts";
import "./index.ts";

const column = (...values: number[]) => ak.fromIter(values);

test("vectors in the plane and in space add up component by component", () => {
  const plane = ak.zip({ x: column(1, 2), y: column(3, 4) }, { withName: "TwoVector" });
  assert.deepEqual(ak.toList(plane.add(plane)), [
    { x: 2, y: 6 },
    { x: 4, y: 8 },
  ]);
  assert.deepEqual(ak.toList(plane.neg().x), [-1, -2]);
  const space = ak.zip({ x: column(1), y: column(2), z: column(2) }, { withName: "ThreeVector" });
  assert.deepEqual(ak.toList(space.scale(3).p), [9]);
  assert.deepEqual(ak.toList(space.subtract(space)), [{ x: 0, y: 0, z: 0 }]);
});

test("one vector per event broadcasts against a list of them", () => {
  const lists = ak.zip({ pt: ak.fromIter([[1, 2], [], [3]]), phi: ak.fromIter([[0, 0], [], [0]]) }, { withName: "PolarTwoVector" });
  const met = ak.zip({ pt: column(10, 20, 30), phi: column(0, 0, 0) }, { withName: "PolarTwoVector" });
  assert.deepEqual(ak.toList(lists.add(met).x), [[11, 12], [], [33]]);
  assert.deepEqual(ak.toList(lists.deltaPhi(met)), [[0, 0], [], [0]]);
});

test("a sum needs lists, and an axis of lists", () => {
  const flat: ak.Untyped = ak.zip({ x: column(1), y: column(2) }, { withName: "TwoVector" });
  const lists: ak.Untyped = ak.zip({ x: ak.fromIter([[1]]), y: ak.fromIter([[2]]) }, { withName: "TwoVector" });
  for (const run of [() => flat.sum(), () => lists.sum({ axis: null }), () => ak.sum(lists)])
    assert.throws(run, (error) => isCoffeaError(error, "BadAxis") && /each list/.test(error.message));
  assert.deepEqual(ak.toList(lists.sum()), [{ x: 1, y: 2 }]);
  assert.deepEqual(ak.toList(lists.sum({ axis: 0 })), [{ x: 1, y: 2 }]);
  const missing = (ak.mask as ak.Untyped)(lists, column(0).gt(0));
  assert.deepEqual(ak.toList(missing.sum()), [{ x: null, y: null }]);
});

test("zip refuses a record that is not the vector that it is called", () => {
  const zip = (fields: Record<string, unknown>, withName: string) => () => (ak.zip as ak.Untyped)(fields, { withName });
  const one = column(1);
  assert.throws(zip({ pt: one, rho: one, phi: one }, "PolarTwoVector"), /multiple pt aliases present \(pt, rho\)/);
  assert.throws(zip({ pt: one, phi: one, mass: one, charge: one }, "PtEtaPhiMCandidate"), /missing longitudinal coordinate/);
  assert.throws(zip({ pt: one, eta: one, phi: one, mass: one }, "PtEtaPhiMCandidate"), /missing the field "charge"/);
  assert.throws(zip({ x: one, y: one, z: one }, "PolarTwoVector"), /z cannot belong to a vector of 2 dimensions/);
});
