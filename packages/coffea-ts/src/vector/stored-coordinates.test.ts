import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const one = ak.fromIter([[1, 2], []]);

test("coordinates come as they are stored, under generic names", () => {
  const muons = ak.zip({ pt: one, eta: one.add(1), phi: one.add(2), mass: one.add(3) }, { withName: "PtEtaPhiMLorentzVector" });
  assert.deepEqual(ak.toList(muons.azimuthal), [
    [
      { rho: 1, phi: 3 },
      { rho: 2, phi: 4 },
    ],
    [],
  ]);
  assert.deepEqual(ak.toList(muons.longitudinal), [[{ eta: 2 }, { eta: 3 }], []]);
  assert.deepEqual(ak.toList(muons.temporal), [[{ tau: 4 }, { tau: 5 }], []]);
  const cartesian = muons.add(muons);
  assert.deepEqual(ak.fields(cartesian.azimuthal), ["x", "y"]);
  assert.deepEqual(ak.fields(cartesian.temporal), ["t"]);
});

test("a vector has those of its dimension", () => {
  const met: ak.Untyped = ak.zip({ x: one, y: one }, { withName: "TwoVector" });
  assert.deepEqual(ak.fields(met.azimuthal), ["x", "y"]);
  assert.throws(() => met.longitudinal, { code: "FieldNotFound" });
});
