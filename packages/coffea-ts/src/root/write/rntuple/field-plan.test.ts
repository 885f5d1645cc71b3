import assert from "node:assert/strict";
import { test } from "node:test";
import { parseForm } from "../../../awkward/index.ts";
import { isCoffeaError } from "../../../base/index.ts";
import { planSchema } from "./field-plan.ts";

const schema = (fields: Record<string, string>) =>
  planSchema(new Map(Object.entries(fields).map(([name, type]) => [name, parseForm(type)])));

test("fields are numbered level by level, with their C++ types, roles and columns", () => {
  const { allFields, columns, fields } = schema({ x: "?float64", Muon: "var * {pt: float32, name: string}", a: "2 * var * int8" });
  assert.deepEqual(
    allFields.map(({ id, parent, name, typeName, role, repetition }) => [id, parent, name, typeName, role, repetition]),
    [
      [0, 0, "x", "std::optional<double>", 1, 0],
      [1, 1, "Muon", "", 1, 0],
      [2, 2, "a", "std::array<std::vector<std::int8_t>,2>", 0, 2],
      [3, 0, "_0", "double", 0, 0],
      [4, 1, "_0", "", 2, 0],
      [5, 2, "_0", "std::vector<std::int8_t>", 1, 0],
      [6, 4, "pt", "float", 0, 0],
      [7, 4, "name", "std::string", 0, 0],
      [8, 5, "_0", "std::int8_t", 0, 0],
    ],
  );
  assert.deepEqual(columns.map(({ field, kind }) => `${field} ${kind}`), ["0 index", "1 index", "3 float64", "5 index", "6 float32", "7 index", "7 char", "8 int8"]); // prettier-ignore
  assert.deepEqual(fields.map(({ name }) => name), ["x", "Muon", "a"]); // prettier-ignore
  assert.equal(fields[1]!.parts[0]!.parts[1]!.name, "name");
});

test("tuples have a C++ type, unless a record is in them", () => {
  const types = schema({ a: "(int8, string)", b: "(int8, {x: bool})" }).fields.map(({ typeName }) => typeName);
  assert.deepEqual(types, ["std::tuple<std::int8_t,std::string>", ""]);
});

test("what an RNTuple cannot hold is refused with the field", () => {
  for (const [type, message] of [
    ["union[float64, string]", /Field "x" is of type union.*several types/],
    ["?{y: int8}", /missing records. Let their fields/],
    ["{}", /records without fields/],
    ["0 * int8", /arrays of length 0/],
    ["{y: union[float64, string]}", /Field "x\.y"/],
  ] as const)
    assert.throws(
      () => schema({ x: type }),
      (error) => isCoffeaError(error, "BadArgument") && message.test(error.message),
    );
});
