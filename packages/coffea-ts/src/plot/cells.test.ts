import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { colorIndexOf, drawCells } from "./cells.ts";
import { colorMap } from "./color-map.ts";
import { gridOf } from "./grid.ts";
import { pngParts } from "./pdf/png-parts.ts";
import { createScale } from "./scales.ts";
import { unzlibSync } from "fflate";

test("contents to colours: ends, beyond the ends, none", () => {
  const linear = colorIndexOf({ zKind: "linear", zRange: [0, 10] }, true);
  assert.deepEqual([0, 1e-9, 5, 10, 50, -3, NaN, Infinity].map(linear), [-1, 0, 128, 255, 255, 0, -1, 255]);
  assert.equal(colorIndexOf({ zKind: "linear", zRange: [0, 10] }, false)(0), 0);
  assert.deepEqual([0, -1, 1, 10, 100].map(colorIndexOf({ zKind: "log", zRange: [1, 100] }, false)), [-1, -1, 0, 128, 255]);
});

const frame = { left: 0, right: 100, top: 0, bottom: 100 };
const draw = (xLog: boolean, size: number) => {
  const grid = gridOf(
    fakeHist(
      [evenAxis(size, [1, 100], { log: xLog }), evenAxis(70, [0, 1])],
      Array.from({ length: size * 70 }, (_, at) => at),
    ),
    { xScale: "linear" },
  );
  const scales = { x: createScale("linear", grid.x.domain, [0, 100]), y: createScale("linear", grid.y.domain, [100, 0]) };
  return drawCells(grid, frame, scales, { colors: colorMap("gray"), emptyWhite: false });
};

test("many even bins: equally many pixels each, the first row on top; uneven ones: fine pixels", () => {
  const href = (svg: string) => /href="([^"]*)"/.exec(svg)![1]!;
  const even = pngParts(href(draw(false, 70)));
  assert.deepEqual([even.width, even.height], [210, 210]);
  const rows = unzlibSync(even.data);
  assert.ok(
    rows[1]! < rows[207 * 211 + 210]! && rows[1] === Math.floor((69 / 4899) * 256),
    "upper left is the last bin of the first column",
  );
  const uneven = pngParts(href(draw(true, 70)));
  assert.deepEqual([uneven.width, uneven.height], [150, 210]);
});

test("few bins are shapes", () => {
  assert.doesNotMatch(draw(false, 20), /<image/);
});
