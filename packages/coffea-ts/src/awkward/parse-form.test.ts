import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "./form-text.ts";
import { parseForm } from "./parse-form.ts";

test("a text that formToString writes gives the form back", () => {
  for (const text of [
    "float64",
    "var * ?int32",
    "option[var * var * bool]",
    "3 * uint8",
    "var * {x: string, y: var * ?int64}",
    '{"odd name": bool, a: 2 * float32}',
    "Jet[pt: float32, tags: var * string]",
    "?{}",
    "option[3 * int8]",
  ])
    assert.equal(formToString(parseForm(text)), text);
});

test("blanks do not matter, and options do not nest", () => {
  assert.equal(formToString(parseForm("  var*{ a :?option[ float64 ],b:int8 } ")), "var * {a: ?float64, b: int8}");
});

test("mistakes are told with their place and the nearest type", () => {
  assert.throws(() => parseForm("var * flaot64"), {
    code: "BadArgument",
    message: /character 7 .*no such type \(Did you mean "float64"\?\)/,
  });
  assert.throws(() => parseForm("var float64"), { message: /character 5 .*"\*" is expected/ });
  assert.throws(() => parseForm("{a: int8, a: int8}"), { message: /"a" was given before/ });
  assert.throws(() => parseForm("int8]"), { message: /character 5 .*has ended before/ });
  assert.throws(() => parseForm("option["), { message: /a type is expected/ });
});
