import assert from "node:assert/strict";
import { test } from "node:test";
import { pageContent } from "./page-content.ts";
import { parsePicture } from "./parse-svg.ts";

const content = (inside: string) => pageContent(parsePicture(`<svg width="10" height="10">${inside}</svg>`)).stream;

test("fill and stroke, inherited from groups, with transformations kept to their element", () => {
  const stream = content('<g fill="#ff0000" transform="translate(1 2) scale(0.5)"><rect x="0" y="0" width="2" height="3"/></g>');
  assert.equal(stream, "q\n1 0 0 1 1 2 cm\n0.5 0 0 0.5 0 0 cm\nq\n1 0 0 rg\n0 0 2 3 re\nf\nQ\nQ\n");
  assert.match(
    content('<path fill="none" stroke="black" stroke-width="2" stroke-dasharray="3 1" d="M0 0L1 1"/>'),
    /0 0 0 RG\n2 w\n\[3 1\] 0 d\n0 0 m\n1 1 l\nS/,
  );
  assert.equal(content('<path fill="none" d="M0 0L1 1"/>'), "");
});

test("neighbouring areas get a line of their colour, which closes the gaps between them", () => {
  assert.match(content('<g shape-rendering="crispEdges"><path fill="#00ff00" d="M0 0H1V1Z"/></g>'), /0 1 0 rg\n0 1 0 RG/);
});

test("opacities are numbered once each", () => {
  const picture = parsePicture(
    '<svg width="9" height="9"><rect fill-opacity="0.5"/><rect fill-opacity="0.2"/><rect fill-opacity="0.5"/></svg>',
  );
  assert.deepEqual(pageContent(picture).opacities, [0.5, 0.2]);
});
