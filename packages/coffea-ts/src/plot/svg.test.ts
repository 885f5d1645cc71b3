import assert from "node:assert/strict";
import { test } from "node:test";
import { element, escapeXml, number } from "./svg.ts";

test("numbers are short", () => {
  assert.deepEqual(
    [1, 0.126, -0.001, 100, 2.5, 1e-9].map((value) => number(value)),
    ["1", "0.13", "0", "100", "2.5", "0"],
  );
  assert.equal(number(1200, 0), "1200");
});

test("elements escape attributes and texts, and drop what XML cannot hold", () => {
  assert.equal(element("g", { id: 'a"<&>' }, ["<path/>"]), '<g id="a&quot;&lt;&amp;&gt;"><path/></g>');
  assert.equal(element("text", {}, ["a<b"]), "<text>a&lt;b</text>");
  assert.equal(element("rect", { x: 1.234 }), '<rect x="1.23"/>');
  assert.equal(escapeXml("a\u0000b\tc\u001f"), "ab\tc");
});
