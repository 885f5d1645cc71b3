import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { glyphModule } from "../../../scripts/make-glyphs.ts";

test("the table is what scripts/make-glyphs.ts makes of the fonts", () => {
  const text = readFileSync(new URL("glyph-outlines.ts", import.meta.url), "utf8");
  assert.ok(text === glyphModule(), "glyph-outlines.ts is stale or was edited: run scripts/make-glyphs.ts");
});
