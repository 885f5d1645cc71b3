import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { parsedForm, planBranches } from "./column-type.ts";

const names = {
  counterName: (counted: string) => `n${counted}`,
  fieldName: (outer: string, field: string) => (outer === "" ? field : `${outer}_${field}`),
};

function plans(column: string, type: string): string[] {
  return planBranches(column, parsedForm(column, type), names).map(
    ({ name, counter, type }) =>
      `${name}${counter === null ? "" : `[${counter}]`}${type.dims.map((size) => `[${size}]`).join("")} ${type.dtype}`,
  );
}

test("a column becomes branches: one, or one for each number in its records", () => {
  assert.deepEqual(plans("x", "float32"), ["x float32"]);
  assert.deepEqual(plans("x", "var * uint64"), ["x[nx] uint64"]);
  assert.deepEqual(plans("x", "2 * 3 * bool"), ["x[2][3] bool"]);
  assert.deepEqual(plans("x", "var * 4 * int8"), ["x[nx][4] int8"]);
  assert.deepEqual(plans("name", "string"), ["name string"]);
  assert.deepEqual(plans("Muon", "var * {pt: float32, at: {x: float64, y: float64}}"), [
    "Muon_pt[nMuon] float32",
    "Muon_at_x[nMuon] float64",
    "Muon_at_y[nMuon] float64",
  ]);
  assert.deepEqual(plans("MET", "{pt: float32, parts: var * int8}"), ["MET_pt float32", "MET_parts[nMET_parts] int8"]);
});

test("what plain branches cannot hold is refused with the type and the way out", () => {
  for (const [type, what] of [
    ["var * var * int8", /hold no lists of lists\. Write an RNTuple/],
    ["var * string", /lists of texts/],
    ["?float64", /missing values\. Fill them with ak\.fillNone/],
    ["union[float64, string]", /several types/],
    ["3 * string", /fixed arrays of texts/],
    ["{}", /records without fields/],
  ] as const)
    assert.throws(
      () => plans("x", type),
      (error) => isCoffeaError(error, "BadArgument") && error.message.includes(`Branch "x" is of type`) && what.test(error.message),
    );
  assert.throws(() => plans("x", "float"), /declared as "float", which cannot be written\..*float32/);
});
