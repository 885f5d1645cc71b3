import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import "../index.ts";

const zip = (fields: Record<string, number[]>, withName: string): ak.Untyped =>
  (ak.zip as ak.Untyped)(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, ak.fromIter(values)])), { withName });
const muon = zip({ pt: [30], eta: [1.2], phi: [0.4], mass: [0.106], charge: [1] }, "PtEtaPhiMCandidate");

test("a vector boosted to its own rest frame is at rest", () => {
  for (const rest of [muon.boostCMOf(muon), muon.boostCMOfP4(muon), muon.boostCMOf(muon.boostvec), muon.boost(muon.boostvec.neg3D)]) {
    assert.ok((ak.toList(rest.p) as number[])[0]! < 1e-9);
    assert.ok(Math.abs((ak.toList(rest.mass) as number[])[0]! - 0.106) < 1e-6);
  }
});

test("a boost along an axis takes the velocity or the Lorentz factor", () => {
  const at = (boosted: ak.Untyped) => (ak.toList(boosted.pz) as number[])[0]!;
  assert.ok(Math.abs(at(muon.boostZ({ beta: 0.6 })) - at(muon.boostZ({ gamma: 1.25 }))) < 1e-10);
  assert.ok(Math.abs(at(muon.boostZ({ beta: -0.6 })) - at(muon.boostZ({ gamma: -1.25 }))) < 1e-10);
  assert.ok(Number.isNaN(at(muon.boostZ({ beta: 1.5 }))));
  assert.throws(() => muon.boostX({}), /was given neither.*boostX\(\{ beta: 0\.5 \}\)/);
  assert.throws(() => muon.boostX(), /was given neither/);
  assert.throws(() => muon.boostY({ beta: 0.1, gamma: 1.1 }), /was given both/);
});

test("boosters of the wrong dimension are refused", () => {
  const plane = zip({ x: [0.1], y: [0.1] }, "TwoVector");
  assert.throws(() => muon.boost(plane), /the velocity as a vector of 3 dimensions, and was given one of 2/);
  assert.throws(() => muon.boostP4(muon.boostvec), /the four-momentum as a vector of 4 dimensions, and was given one of 3/);
  assert.throws(() => muon.boostBeta3(muon), /the velocity as a vector of 3 dimensions, and was given one of 4/);
});

test("tells time-like, space-like and light-like four-vectors apart", () => {
  const vectors = zip({ x: [0, 2, 1], y: [0, 0, 0], z: [0, 0, 0], t: [1, 1, 1] }, "Vector4D");
  assert.deepEqual(ak.toList(vectors.isTimelike()), [true, false, false]);
  assert.deepEqual(ak.toList(vectors.isSpacelike()), [false, true, false]);
  assert.deepEqual(ak.toList(vectors.isLightlike()), [false, false, true]);
  assert.deepEqual(ak.toList(vectors.isTimelike(1)), [false, false, false]);
});
