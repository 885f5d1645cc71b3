import assert from "node:assert/strict";
import { test } from "node:test";
import { glyphOf } from "./glyphs.ts";
import { roleOf, spaceOf, symbolNames, symbolOf } from "./tex-symbols.ts";

test("every symbol has an outline", () => {
  const missing = symbolNames().filter((name) => Array.from(symbolOf(name)!.text).some((char) => glyphOf(char, "regular") === null));
  assert.deepEqual(missing, []);
});

test("Greek: small letters slanted, capitals and up… upright", () => {
  assert.deepEqual(symbolOf("mu"), { text: "μ", role: "ordinary", slanted: true });
  assert.equal(symbolOf("upmu")?.slanted, false);
  assert.equal(symbolOf("Gamma")?.slanted, false);
});

test("roles, spaces, functions, and what is unknown", () => {
  assert.equal(symbolOf("to")?.role, "relation");
  assert.equal(symbolOf("pm")?.role, "binary");
  assert.equal(symbolOf("cos")?.text, "cos");
  assert.equal(symbolOf("toto"), null);
  assert.equal(spaceOf("quad"), 1);
  assert.equal(spaceOf("mu"), null);
  assert.deepEqual(Array.from("+=(,x").map(roleOf), ["binary", "relation", "open", "punctuation", "ordinary"]);
});
