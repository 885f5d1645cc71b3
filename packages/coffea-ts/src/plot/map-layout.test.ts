import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { gridOf } from "./grid.ts";
import { layoutMap } from "./map-layout.ts";
import { styleFor } from "./style.ts";

const style = styleFor({ width: 1000, height: 900 }, 5);

test("names on the y axis have room, long ones are smaller, and the frame keeps its reserve", () => {
  const names = ["a name that is far too long for the side of any picture that is to be read", "b"];
  const grid = gridOf(fakeHist([evenAxis(2, [0, 1]), categoryAxis(names)], [1, 2, 3, 4]), {});
  const { frame, yTexts } = layoutMap(grid, {}, style, { top: 60, right: 150 });
  assert.ok(yTexts.labels[0]!.width <= 251 && frame.left > yTexts.labels[0]!.width && frame.left < 400);
  assert.deepEqual([frame.top, frame.right], [60, 850]);
  assert.ok(layoutMap(grid, {}, style, { top: 60, right: 150, left: 500 }).frame.left === 500);
});
