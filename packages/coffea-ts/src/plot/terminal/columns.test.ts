import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis } from "../../../test/plots/fake-hist.ts";
import { createScale } from "../scales.ts";
import { xAxisOf } from "../x-axis.ts";
import { columnValues } from "./columns.ts";

const series = (values: number[]) => ({ label: "", values: Float64Array.from(values), errors: null });
const x = xAxisOf(evenAxis(4, [0, 4]), {});

const columns = (count: number) => [...columnValues(series([1, 3, 5, 7]), x, createScale("linear", [0, 4], [0, count]), count)];

test("a column shows the mean of its bins, by how much of it they cover", () => {
  assert.deepEqual(columns(2), [2, 6]);
  assert.deepEqual(columns(8), [1, 1, 3, 3, 5, 5, 7, 7]);
  assert.deepEqual(
    columns(3).map((value) => value.toFixed(2)),
    ["1.50", "4.00", "6.50"],
  );
});

test("columns without bins have no value", () => {
  const holed = { ...x, bins: x.bins.slice(0, 1) };
  assert.deepEqual([...columnValues(series([1, 3, 5, 7]), holed, createScale("linear", [0, 4], [0, 4]), 4)], [1, NaN, NaN, NaN]);
});
