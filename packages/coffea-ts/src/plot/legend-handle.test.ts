import assert from "node:assert/strict";
import { test } from "node:test";
import { drawHandle } from "./legend-handle.ts";
import type { HistType } from "./plot-options.ts";
import { styleFor } from "./style.ts";

const draw = (histtype: HistType, bars: boolean, several = true) =>
  drawHandle(
    { x: 0, y: 10, width: 40 },
    { histtype, bars, opacity: several ? 0.5 : 1, paint: { color: "#abcdef", dash: "" } },
    styleFor({ width: 1000, height: 900 }, 9),
  );
const names = (svg: string) => [...svg.matchAll(/<(\w+)/g)].map((match) => match[1]);

test("the sign shows how the curve is drawn", () => {
  assert.deepEqual(names(draw("step", false)), ["path"]);
  assert.deepEqual(names(draw("step", true)), ["path", "path"]);
  assert.deepEqual(names(draw("fill", false)), ["rect"]);
  assert.deepEqual(names(draw("errorbar", true)), ["path", "circle"]);
  assert.match(draw("band", false), /class="hatch"/);
});

test("areas shine through only when there are several", () => {
  assert.match(draw("fill", false, true), /fill="#abcdef".* fill-opacity="0\.5"/);
  assert.match(draw("fill", false, false), /fill-opacity="1"/);
});
