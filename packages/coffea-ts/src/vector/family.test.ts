import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const column = (...values: number[]) => ak.fromIter(values);
const zip = (fields: Record<string, unknown>, withName: string): ak.Untyped => (ak.zip as ak.Untyped)(fields, { withName });
const names = (vectors: ak.Untyped) => [ak.recordFormOf(vectors)!.name, ...ak.fields(vectors)].join(" ");
const one = column(1);
const muon = zip({ pt: one, eta: one, phi: one, mass: one, charge: one, iso: one }, "PtEtaPhiMCandidate");

test("vector's own names keep the coordinates that the operation gives, and all that it does not touch", () => {
  const vector = zip({ pt: one, phi: one, eta: one, mass: one, iso: one }, "Momentum4D");
  assert.equal(names(vector.rotateZ(1)), "Momentum4D rho phi eta mass iso");
  assert.equal(names(vector.rotateX(1)), "Momentum4D x y z mass iso");
  assert.equal(names(vector.boostZ({ beta: 0.5 })), "Momentum4D rho phi z tau iso");
  assert.equal(names(vector.toBeta3()), "Momentum3D rho phi eta iso");
});

test("a momentum makes the result of two vectors a momentum", () => {
  const plain = zip({ x: one, y: one }, "Vector2D");
  const momentum = zip({ px: one, py: one }, "Momentum2D");
  assert.deepEqual([plain.add(plain), plain.add(momentum), momentum.add(plain)].map(names), [
    "Vector2D x y",
    "Momentum2D x y",
    "Momentum2D x y",
  ]);
});

test("coffea's names become Cartesian; a candidate keeps its charge, and every vector its other fields", () => {
  assert.equal(names(muon.rotateZ(1)), "Candidate x y z t charge iso");
  assert.equal(names(muon.boost(muon)), "Candidate x y z t charge iso");
  assert.equal(names(muon.toBeta3()), "ThreeVector x y z charge iso");
  assert.equal(names(muon.pvec.cross(muon.pvec)), "ThreeVector x y z");
  assert.equal(names(muon.neg3D), "Candidate x y z t charge iso");
});

test("lists inside the record stay lists of each vector", () => {
  const hits = ak.fromIter([[[1, 2, 3], []], [[4]]]);
  const pt = ak.fromIter([[1, 2], [3]]);
  const jets = zip({ pt, eta: pt, phi: pt, mass: pt }, "PtEtaPhiMLorentzVector");
  const turned = (ak.withField as ak.Untyped)(jets, hits, "hits").rotateZ(1);
  assert.deepEqual(ak.toList(turned.hits), ak.toList(hits));
  assert.deepEqual(
    (ak.toList(turned.pt) as number[][]).flat().map((value) => Math.round(1e9 * value) / 1e9),
    [1, 2, 3],
  );
});

test("columns of whole numbers and booleans are coordinates too", () => {
  const vector = zip({ x: ak.fromIter([3n]), y: ak.fromIter([4n]) }, "Vector2D");
  assert.deepEqual(ak.toList(vector.rho), [5]);
});
