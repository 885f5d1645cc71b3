import assert from "node:assert/strict";
import { test } from "node:test";
import { hintFor, nearestNames } from "./nearest-names.ts";

const branches = ["nMuon", "Muon_pt", "Muon_eta", "Muon_phi", "run"];

test("the nearest names, ties in alphabetical order", () => {
  assert.deepEqual(nearestNames("Muon_ptt", branches), ["Muon_pt"]);
  assert.deepEqual(nearestNames("Muon_et", branches), ["Muon_eta", "Muon_pt"]);
  assert.deepEqual(nearestNames("muon_PT", branches), ["Muon_pt"]);
});

test("swapped letters count as one mistake", () => {
  assert.deepEqual(nearestNames("rnu", ["run", "xyz"]), ["run"]);
});

test("names that are too far away are not offered", () => {
  assert.deepEqual(nearestNames("Jet_btag", branches), []);
});

test("without a near name the hint lists what there is, and says how many more", () => {
  assert.equal(hintFor("Muon_ptt", branches, "branches"), 'Did you mean "Muon_pt"?');
  assert.equal(hintFor("zzzzzz", ["a", "b"], "fields"), 'The fields are "a", "b".');
  assert.equal(hintFor("zzzzzz", ["a", "b", "c"], "fields", 2), 'The fields are "a", "b", … (3 in all).');
  assert.equal(hintFor("x", [], "trees"), "There are no trees.");
});

test("a name that is given twice is told once", () => {
  assert.deepEqual(nearestNames("ptt", ["pt", "pt", "pt2"]), ["pt", "pt2"]);
  assert.equal(hintFor("zzzzz", ["x", "y", "x"], "fields"), 'The fields are "x", "y".');
});
