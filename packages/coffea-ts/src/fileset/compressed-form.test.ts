import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { compressForm, decompressForm } from "./compressed-form.ts";

const form = JSON.stringify({
  class: "RecordArray",
  fields: ["Muon_pt"],
  contents: [{ class: "NumpyArray", primitive: "float32" }],
  doc: "p⊥ 🙂",
});

test("a form survives, in bytes that any gzip reads and that never change", () => {
  const compressed = compressForm(form);
  assert.equal(decompressForm(compressed), form);
  assert.equal(gunzipSync(Buffer.from(compressed, "base64")).toString("utf8"), form);
  assert.equal(compressForm('{"class": "EmptyArray"}'), "H4sIAAAAAAACA6tWSs5JLC5WslJQcs0tKKl0LCpKrFSqBQBXHBVgFwAAAA==");
});

for (const [name, text] of [
  ["no base64", "!"],
  ["no gzip", btoa("abc")],
  ["no JSON", compressForm("abc")],
] as const) {
  test(`refused: ${name}`, () => assert.throws(() => decompressForm(text), { code: "BadFileset", message: /base64 of gzipped JSON/ }));
}
