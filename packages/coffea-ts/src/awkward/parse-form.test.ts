import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "./form-text.ts";
import { checkDtype, parseForm, readForm } from "./parse-form.ts";

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

test("types and dtypes of untyped code are checked with the call", () => {
  assert.deepEqual(readForm("var * float64", "ak.map"), parseForm("var * float64"));
  assert.deepEqual(readForm({ kind: "string" }, "ak.map"), { kind: "string" });
  assert.throws(() => readForm(5, "ak.enforceType"), {
    code: "BadArgument",
    message: /^ak\.enforceType takes a type as text.*was given 5\.$/,
  });
  assert.throws(() => readForm({ kind: "lists" }, "ak.map"), { message: /an object with kind/ });
  assert.throws(() => parseForm(undefined as unknown as string), { message: /reads a type from text.*was given undefined/ });
  checkDtype("int8", "ak.cast");
  assert.throws(() => checkDtype("flaot64", "ak.cast"), {
    message: /the dtype "flaot64", which does not exist\. Did you mean "float64"\?/,
  });
  assert.throws(() => checkDtype("float", "ak.cast"), { message: /NumPy's float is "float64"/ });
  assert.throws(() => checkDtype("constructor", "ak.cast"), { message: /does not exist/ });
});
