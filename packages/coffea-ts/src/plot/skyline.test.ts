import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis } from "../../test/plots/fake-hist.ts";
import { createScale } from "./scales.ts";
import { skylineOf } from "./skyline.ts";
import { xAxisOf } from "./x-axis.ts";

const x = xAxisOf(evenAxis(3, [0, 3]), {});
const scale = createScale("linear", [0, 3], [0, 300]);
const one = (values: number[], errors: number[]) => ({ label: "", values: Float64Array.from(values), errors: Float64Array.from(errors) });

test("the highest and lowest of all curves between two pixels, with their bars if wanted", () => {
  const series = [one([1, 9, 2], [1, 3, 1]), one([4, 3, 2], [0, 0, 0])];
  const bare = skylineOf(series, x, scale, false);
  assert.deepEqual([bare.highest(10, 50), bare.highest(50, 150), bare.lowest(10, 50), bare.highest(400, 500)], [4, 9, 1, 0]);
  const barred = skylineOf(series, x, scale, true);
  assert.deepEqual([barred.highest(110, 150), barred.lowest(10, 50)], [12, 0]);
});
