import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import { parseForm } from "../parse-form.ts";
import { formFromAwkward, formToAwkward } from "./form-json.ts";

for (const type of [
  "bool",
  "uint64",
  "var * float32",
  "var * 3 * var * int8",
  "string",
  "var * string",
  "?float64",
  "option[var * int32]",
  "{pt: float32, charge: ?int32}",
  "var * Muon[pt: float32, hits: var * uint16]",
  "(float64, bool)",
  "union[float64, string]",
]) {
  test(`${type} survives JSON`, () => {
    const json = JSON.parse(JSON.stringify(formToAwkward(parseForm(type)))) as ReturnType<typeof formToAwkward>;
    assert.equal(formToString(formFromAwkward(json)), type);
  });
}

test("parameters stand beside those that make the form what it is", () => {
  assert.deepEqual(formToAwkward(parseForm("string"), { __doc__: "a name" }).parameters, { __array__: "string", __doc__: "a name" });
  assert.deepEqual(formToAwkward(parseForm("Muon[pt: float32]"), { __doc__: "muons" }).parameters, {
    __record__: "Muon",
    __doc__: "muons",
  });
});

test("how values are stored does not count: masks, indexes, shapes, short names of numbers", () => {
  const number = { class: "NumpyArray", primitive: "int32", inner_shape: [2, 3] };
  assert.equal(formToString(formFromAwkward(number)), "2 * 3 * int32");
  assert.equal(formToString(formFromAwkward("int8")), "int8");
  for (const masked of ["ByteMaskedArray", "BitMaskedArray", "UnmaskedArray", "IndexedOptionArray"]) {
    assert.equal(formToString(formFromAwkward({ class: masked, content: "bool" })), "?bool");
  }
  assert.equal(formToString(formFromAwkward({ class: "IndexedArray", content: "bool" })), "bool");
});

test("what awkward does not have is refused", () => {
  assert.throws(() => formFromAwkward({ class: "Numpy" }), { code: "BadArgument", message: /"Numpy"/ });
  assert.throws(() => formFromAwkward("float16"), { code: "BadArgument", message: /"float16"/ });
  assert.throws(() => formFromAwkward({ class: "ListArray" }), { code: "BadArgument", message: /no content/ });
});
