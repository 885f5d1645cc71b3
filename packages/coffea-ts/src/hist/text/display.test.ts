import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, Stack } from "../index.ts";
import { displayHistograms, drawHistogramsWith } from "./display.ts";

const hist = Hist.new.bool({ name: "b" }).double();
const stack = Stack.fromDict({ one: hist, "<two>": hist });

test("Jupyter is shown text and HTML where no drawing is set", () => {
  for (const shown of [hist, stack]) {
    const display = (shown as unknown as Record<symbol, () => object>)[Symbol.for("Jupyter.display")]!.bind(shown);
    assert.deepEqual(display(), { "text/plain": String(shown), "text/html": shown.toHtml() });
  }
  assert.match(stack.toHtml(), /^<p>one<\/p>\n<html>[^]*<p>&lt;two&gt;<\/p>\n<html>/);
});

test("a drawing takes the place of HTML, unless it gives null", () => {
  drawHistogramsWith((shown) => (shown === hist ? "<svg/>" : null));
  assert.deepEqual(displayHistograms(hist), { "text/plain": String(hist), "image/svg+xml": "<svg/>" });
  assert.deepEqual(Object.keys(displayHistograms(stack)), ["text/plain", "text/html"]);
});
