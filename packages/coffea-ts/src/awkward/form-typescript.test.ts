import assert from "node:assert/strict";
import { test } from "node:test";
import { formToTypeScript, typescriptName } from "./form-typescript.ts";
import { parseForm } from "./parse-form.ts";

test("each form is the type of one of its values", () => {
  const expected: readonly (readonly [string, string])[] = [
    ["float32", "number"],
    ["uint8", "number"],
    ["bool", "boolean"],
    ["int64", "bigint"],
    ["uint64", "bigint"],
    ["string", "string"],
    ["var * float32", "number[]"],
    ["3 * var * int64", "bigint[][]"],
    ["?float64", "number | null"],
    ["var * ?float64", "(number | null)[]"],
    ["option[var * ?string]", "(string | null)[] | null"],
    ["{pt: float32, charge: var * bool}", "{ pt: number; charge: boolean[] }"],
    ["var * Jet[pt: float32]", "{ pt: number }[]"],
    ['{"mp/first": int8}', '{ "mp/first": number }'],
    ["(float64, bool)", '{ "0": number; "1": boolean }'],
    ["union[float64, string]", "number | string"],
    ["var * union[float64, var * string]", "(number | string[])[]"],
  ];
  for (const [form, type] of expected) assert.equal(formToTypeScript(parseForm(form)), type, form);
});

test("numbers of several storage types in a union are one type", () => {
  const contents = [
    { kind: "numeric", dtype: "float32" },
    { kind: "numeric", dtype: "int8" },
  ] as const;
  assert.equal(formToTypeScript({ kind: "union", contents }), "number");
});

test("a record without fields has a type", () =>
  assert.equal(formToTypeScript({ kind: "record", name: null, fields: new Map() }), "Record<never, never>"));

test("names that are no identifiers are written in quotes", () => {
  assert.equal(typescriptName("Muon_pt"), "Muon_pt");
  assert.equal(typescriptName("$x1"), "$x1");
  assert.equal(typescriptName("0lepton"), '"0lepton"');
  assert.equal(typescriptName('a "b"'), String.raw`"a \"b\""`);
  assert.equal(typescriptName("event.fUniqueID"), '"event.fUniqueID"');
});
