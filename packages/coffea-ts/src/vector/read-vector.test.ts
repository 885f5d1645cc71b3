import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { isCoffeaError } from "../base/index.ts";
import { lorentz, planar, recordForm, spatial } from "./read-vector.ts";

const ones = ak.fromIter([[1], [1, 1]]);
const record = (...fields: string[]): ak.Untyped => ak.zip(Object.fromEntries(fields.map((field) => [field, ones])));

test("reads each set of coordinates, under any of their names", () => {
  assert.equal(planar(record("px", "py")).azimuthal.kind, "xy");
  assert.equal(planar(record("rho", "phi")).azimuthal.kind, "rhophi");
  assert.equal(spatial(record("pt", "phi", "theta")).longitudinal.kind, "theta");
  assert.equal(spatial(record("pt", "phi", "pz")).longitudinal.kind, "z");
  const { longitudinal, temporal } = lorentz(record("pt", "eta", "phi", "E"));
  assert.deepEqual([longitudinal.kind, temporal.kind], ["eta", "t"]);
});

test("finds the record under lists and options", () => {
  const lists = ak.firsts(record("pt", "phi"));
  assert.deepEqual([...recordForm(lists).fields.keys()], ["pt", "phi"]);
});

test("says what a record lacks for the operation", () => {
  const fault = (run: () => unknown, message: RegExp) =>
    assert.throws(run, (error) => isCoffeaError(error, "BadArgument") && message.test(error.message));
  fault(() => spatial(record("pt", "phi")), /vector of 3 dimensions: missing longitudinal coordinate/);
  fault(() => lorentz(record("pt", "eta", "phi")), /missing temporal coordinate \(mass or energy\)/);
  fault(() => lorentz(record("pt", "eta", "phi", "mass", "E")), /conflicting temporal coordinates present \(E, mass\)/);
  fault(() => planar(ones), /has no fields/);
});
