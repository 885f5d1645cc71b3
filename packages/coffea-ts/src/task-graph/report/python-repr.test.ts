import assert from "node:assert/strict";
import { test } from "node:test";
import { fromPythonRepr, pythonRepr } from "./python-repr.ts";

test("texts as Python writes them, and back", () => {
  for (const [text, repr] of [
    ["a.root", "'a.root'"],
    ["it's.root", `"it's.root"`],
    [`both ' and "`, `'both \\' and "'`],
    ["C:\\new\\a.root", "'C:\\\\new\\\\a.root'"],
    ["line\n\ttab\r", "'line\\n\\ttab\\r'"],
    ["\u0007µ🙂", "'\\x07µ🙂'"],
    ["", "''"],
  ] as const) {
    assert.equal(pythonRepr(text), repr);
    assert.equal(fromPythonRepr(repr), text);
  }
  assert.equal(fromPythonRepr("'\\xb5\\u00b5\\U0001f642\\q'"), "µµ🙂\\q");
  for (const wrong of ["a.root", "'a.root", "'", ""])
    assert.throws(() => fromPythonRepr(wrong), { code: "BadArgument", message: /in quotes/ });
});
