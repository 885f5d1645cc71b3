import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../base/index.ts";
import { validateRecord } from "./validate.ts";

const candidate = { dimension: 4, hasCharge: true } as const;

test("accepts a complete record with further fields", () => {
  validateRecord("PtEtaPhiMCandidate", candidate, ["pt", "eta", "phi", "mass", "charge", "iso"]);
});

test("names every fault of a record at once, and the fields that it has", () => {
  const validate = () => validateRecord("PtEtaPhiMCandidate", candidate, ["pt", "rho", "phi", "mass"]);
  assert.throws(validate, (error) => {
    assert.ok(isCoffeaError(error, "BadArgument"));
    assert.match(
      error.message,
      /do not make a PtEtaPhiMCandidate: multiple pt aliases present \(pt, rho\); missing longitudinal coordinate/,
    );
    assert.match(error.message, /missing the field "charge"/);
    assert.match(error.message, /The record has "pt", "rho", "phi", "mass"/);
    return true;
  });
});
