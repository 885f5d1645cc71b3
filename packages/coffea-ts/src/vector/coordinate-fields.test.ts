import assert from "node:assert/strict";
import { test } from "node:test";
import { coordinateFaults, coordinateFields, superfluousFaults } from "./coordinate-fields.ts";

const faults = (dimension: 2 | 3 | 4, ...fields: string[]) => coordinateFaults(coordinateFields(fields), dimension);

test("finds a coordinate under each of its names", () => {
  assert.deepEqual([...coordinateFields(["rho", "phi", "pz", "E", "iso"])].map(String), ["rho,rho", "phi,phi", "z,pz", "t,E"]);
});

test("complete vectors have no faults, whatever else the record holds", () => {
  assert.deepEqual(faults(4, "pt", "eta", "phi", "mass", "charge", "iso"), []);
  assert.deepEqual(faults(4, "x", "y", "z", "t"), []);
  assert.deepEqual(faults(4, "px", "py", "theta", "tau"), []);
  assert.deepEqual(faults(3, "rho", "phi", "theta"), []);
  assert.deepEqual(faults(2, "pt", "phi", "significance"), []);
});

test("says what is missing", () => {
  assert.deepEqual(faults(4, "pt", "phi", "mass"), ["missing longitudinal coordinate (eta, theta or z)"]);
  assert.deepEqual(faults(4, "pt", "eta", "phi"), ["missing temporal coordinate (mass or energy)"]);
  assert.deepEqual(faults(2, "pt", "x"), ["missing azimuthal coordinates (pt and phi, or x and y)"]);
});

test("says what is there twice", () => {
  assert.deepEqual(faults(4, "pt", "rho", "eta", "phi", "mass"), ["multiple pt aliases present (pt, rho)"]);
  assert.deepEqual(faults(4, "pt", "eta", "z", "phi", "mass"), ["conflicting longitudinal coordinates present (z, eta)"]);
  assert.deepEqual(faults(4, "pt", "eta", "phi", "mass", "energy"), ["conflicting temporal coordinates present (energy, mass)"]);
  assert.deepEqual(faults(2, "x", "y", "pt"), ["conflicting azimuthal coordinates present (x, y, pt)"]);
  assert.deepEqual(faults(2, "x", "phi", "pt"), ["conflicting azimuthal coordinates present (x, pt, phi)"]);
});

test("a vector has no place for coordinates beyond its dimension", () => {
  assert.deepEqual(superfluousFaults(coordinateFields(["pt", "phi", "eta"]), 2), ["eta cannot belong to a vector of 2 dimensions"]);
  assert.deepEqual(superfluousFaults(coordinateFields(["x", "y", "z", "mass"]), 3), ["mass cannot belong to a vector of 3 dimensions"]);
  assert.deepEqual(superfluousFaults(coordinateFields(["pt", "eta", "phi", "mass"]), 4), []);
});
