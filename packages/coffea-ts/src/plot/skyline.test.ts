import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis } from "../../test/plots/fake-hist.ts";
import type { Curve } from "./curve.ts";
import { symmetricErrors } from "./errors.ts";
import { createScale } from "./scales.ts";
import { skylineOf } from "./skyline.ts";
import { xAxisOf } from "./x-axis.ts";

const x = xAxisOf(evenAxis(3, [0, 3]), {});
const scale = createScale("linear", [0, 3], [0, 300]);
const one = (bars: boolean, values: number[], errors: number[]): Curve => ({
  label: "",
  histtype: "step",
  paint: { color: "red", dash: "" },
  values: Float64Array.from(values),
  errors: symmetricErrors(Float64Array.from(errors)),
  base: null,
  bars,
  opacity: 1,
  isListed: true,
  hasPoints: false,
});

test("the highest and lowest of all curves between two pixels, with their bars if wanted", () => {
  const series = (bars: boolean) => [one(bars, [1, 9, 2], [1, 3, 1]), one(bars, [4, 3, 2], [0, 0, 0])];
  const bare = skylineOf(series(false), x, scale);
  assert.deepEqual([bare.highest(10, 50), bare.highest(50, 150), bare.lowest(10, 50), bare.highest(400, 500)], [4, 9, 1, 0]);
  const barred = skylineOf(series(true), x, scale);
  assert.deepEqual([barred.highest(110, 150), barred.lowest(10, 50)], [12, 0]);
});
