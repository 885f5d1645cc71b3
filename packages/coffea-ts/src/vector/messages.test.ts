import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const zip = (fields: Record<string, unknown>, withName: string): ak.Untyped => (ak.zip as ak.Untyped)(fields, { withName });
const one = ak.fromIter([1, 2]);
const muons = zip({ pt: one, eta: one, phi: one, mass: one, charge: one }, "PtEtaPhiMCandidate");
const space = zip({ x: one, y: one, z: one }, "ThreeVector");
const plane = zip({ x: one, y: one }, "TwoVector");
const refuses = (call: () => unknown, message: RegExp) => assert.throws(call, { code: "BadArgument", message });

test("vectors of different dimensions are not added, whichever comes first", () => {
  refuses(
    () => muons.add(plane),
    /add takes two vectors of the same dimension, and was given one of 4 and one of 2. .*a.like\(b\).add\(b\)/,
  );
  refuses(() => plane.add(muons), /one of 2 and one of 4/);
  refuses(() => space.subtract(muons), /subtract takes two vectors of the same dimension/);
  refuses(() => muons.subtract(space), /one of 4 and one of 3/);
  assert.equal(ak.recordFormOf(muons.like(plane).add(plane))!.name, "TwoVector");
});

test("what is no vector is named", () => {
  refuses(() => muons.add(1), /was given 1, where vectors were expected.*scale/);
  refuses(() => muons.deltaR(), /was given undefined, where vectors/);
  refuses(() => muons.deltaR(muons.field("pt")), /\(2 \* float64\), an array that has no fields/);
  refuses(() => muons.deltaR([1]), /an object that is no array of awkward \(Array\)/);
});

test("options that are not there are not passed over", () => {
  refuses(() => muons.isClose(muons, { rtol: 1e-3 }), /isClose has no option "rtol". Did you mean "relative"\?/);
  refuses(() => muons.isClose(muons, { atol: 1 }), /Did you mean "absolute"\?/);
  refuses(() => muons.isClose(muons, { equal_nan: true }), /Did you mean "equalNaN"\?/);
  refuses(() => muons.isClose(muons, 1e-3), /isClose takes its options as an object, \{ relative: … \}, and was given 0.001/);
  refuses(() => muons.boostX({ bta: 0.5 }), /boostX has no option "bta". Did you mean "beta"\?/);
  refuses(() => muons.boostZ(0.5), /boostZ takes its options as an object, \{ beta: … \}, and was given 0.5/);
  refuses(() => space.toVector3D({ eta: 1 }), /has a direction along the beam already, so "eta" cannot be given/);
  refuses(() => muons.rotateQuaternion(1, 0, 0), /takes the four parts of a quaternion/);
});

test("a coordinate that is nearly there is pointed at", () => {
  refuses(() => zip({ pt: one, eta: one, phi: one, mas: one, iso: one }, "PtEtaPhiMLorentzVector"), /Did you mean "mass" for "mas"\? Give/);
  refuses(() => zip({ pt: one, eta: one, phi: one, mass: one, chrge: one }, "Candidate"), /Did you mean "charge" for "chrge"\?/);
  refuses(() => zip({ pt: one, eta: one, phi: one, iso: one }, "PtEtaPhiMLorentzVector"), /"iso". Give each/);
});
