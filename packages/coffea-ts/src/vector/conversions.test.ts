import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const column = (...values: number[]) => ak.fromIter(values);
const zip = (fields: Record<string, unknown>, withName: string): ak.Untyped => (ak.zip as ak.Untyped)(fields, { withName });
const plane = zip({ x: column(3), y: column(4) }, "Vector2D");
const muon = zip(
  { pt: column(3), eta: column(0), phi: column(0), mass: column(4), charge: column(-1), iso: column(0.1) },
  "PtEtaPhiMCandidate",
);

test("what is missing is 0, or what is given, a number or an array", () => {
  assert.deepEqual(ak.toList(plane.toXyz()), [{ x: 3, y: 4, z: 0 }]);
  assert.deepEqual(ak.toList(plane.toVector3D({ eta: 2 })), [{ x: 3, y: 4, eta: 2 }]);
  assert.deepEqual(ak.toList(plane.toVector4D({ z: column(7), mass: 1 })), [{ x: 3, y: 4, z: 7, tau: 1 }]);
  assert.deepEqual(ak.toList(plane.toRhophizt({ z: 1, t: 9 }).t), [9]);
});

test("coffea's names where there is one for the coordinates, else a Momentum; fields that are no coordinates stay", () => {
  const names = (vectors: ak.Untyped) => [ak.recordFormOf(vectors)!.name, ...ak.fields(vectors)].join(" ");
  assert.equal(names(muon.toXyzt()), "Candidate x y z t charge iso");
  assert.equal(names(muon.toPtphietaenergy()), "PtEtaPhiECandidate pt eta phi energy charge iso");
  assert.equal(names(muon.toRhophitheta()), "SphericalThreeVector rho theta phi charge iso");
  assert.equal(names(muon.toPtphi()), "PolarTwoVector pt phi charge iso");
  assert.equal(names(muon.toXyetatau()), "Momentum4D x y eta tau charge iso");
  assert.equal(names(muon.toVector3D()), "ThreeVector x y z charge iso");
  assert.equal(names(zip({ px: column(1), py: column(2), iso: column(3) }, "Momentum2D").toRhophi()), "Momentum2D rho phi iso");
});

test("like takes the other's dimension and this one's coordinates", () => {
  assert.deepEqual(ak.toList(muon.like(plane)), [{ pt: 3, phi: 0, charge: -1, iso: 0.1 }]);
  assert.deepEqual(ak.toList(plane.like(muon)), [{ x: 3, y: 4, z: 0, t: 0 }]);
  assert.equal(muon.like(muon), muon);
});

test("refuses a coordinate that it has, two for the same, and names that are none", () => {
  assert.throws(() => muon.toXyzt({ z: 1 }), /has a direction along the beam already/);
  assert.throws(() => plane.toVector3D({ z: 1, eta: 1 }), /z and eta were given/);
  assert.throws(() => plane.toVector4D({ mas: 1 }), /"mas" is no coordinate .*"mass"/);
  assert.throws(() => plane.toVector3D({ t: 1 }), /"t" is no coordinate/);
});
