import assert from "node:assert/strict";
import { test } from "node:test";
import { drawText, setText, shrunkText } from "./draw-text.ts";

test("a text keeps its source for readers, and stands at its anchor", () => {
  const text = setText("HH", 100);
  assert.equal(text.width.toFixed(1), "144.4");
  assert.match(
    drawText(text, { x: 200, y: 50, anchor: "end" }),
    /^<g aria-label="HH" role="img" fill="black" transform="translate\(55\.6 50\) scale\(0\.1\)"><path d="M/,
  );
  assert.match(drawText(text, { x: 200, y: 50, anchor: "middle" }), /translate\(127\.8 50\)/);
  assert.match(
    drawText(text, { x: 200, y: 50, turn: 90 }, "red"),
    /fill="red" transform="translate\(200 50\) rotate\(-90\) translate\(0 0\) /,
  );
});

test("characters without an outline become text of the viewer, escaped", () => {
  const svg = drawText(setText('中 & "<', 20), { x: 0, y: 0 });
  assert.match(svg, /<text [^>]*font-family="Helvetica, Arial, sans-serif"[^>]*>中<\/text>/);
  assert.match(svg, /aria-label="中 &amp; &quot;&lt;"/);
});

test("a text that is too wide gets a smaller font that just fits", () => {
  assert.equal(shrunkText("HH", 100, 200).fontSize, 100);
  assert.equal(shrunkText("HH", 100, 72.2).width.toFixed(2), "72.20");
});
