import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { SvgPicture } from "./svg-picture.ts";

test("a picture is its document as text, and a picture in Jupyter", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path stroke-width="2"/></svg>';
  const picture = new SvgPicture(svg);
  assert.equal(String(picture), svg);
  assert.equal(inspect({ picture }), "{ picture: SvgPicture(30 × 20) }");
  const display = (picture as unknown as Record<symbol, () => object>)[Symbol.for("Jupyter.display")]!.bind(picture);
  const fitting = svg.replace("<svg ", '<svg style="max-width:100%;height:auto" ');
  assert.deepEqual(display(), { "text/plain": "SvgPicture(30 × 20)", "image/svg+xml": fitting });
  assert.equal(inspect(new SvgPicture("<svg/>")), "SvgPicture");
});
