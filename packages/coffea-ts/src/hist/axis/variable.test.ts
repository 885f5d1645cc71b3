import assert from "node:assert/strict";
import { test } from "node:test";
import { variableAxis } from "./variable.ts";

const axis = variableAxis([0, 1, 3, 10], { name: "x" });
const values = [-1, 0, 0.5, 1, 2.99, 3, 9.9, 10, NaN, Infinity, -Infinity];

test("a value belongs to the bin whose lower edge it reaches", () => {
  assert.deepEqual(
    values.map((value) => axis.index(value)),
    [-1, 0, 0, 1, 1, 2, 2, 3, 3, 3, -1],
  );
  const out = new Int32Array(values.length);
  assert.equal(axis.locate(Float64Array.from(values), out), null);
  assert.deepEqual(
    [...out],
    values.map((value) => axis.index(value)),
  );
});

test("the upper edge is in the last bin when there is no overflow", () => {
  assert.equal(variableAxis([0, 1, 2], { flow: false }).index(2), 1);
});

test("a circle has the range as its period", () => {
  const circle = variableAxis([0, 1, 4], { circular: true });
  assert.deepEqual(
    [-0.5, 4, 4.5, 7, NaN].map((value) => circle.index(value)),
    [1, 0, 0, 1, 2],
  );
});

test("growth adds an edge on the side of the value; infinities do not count", () => {
  const growing = variableAxis([0, 1, 2], { growth: true });
  const out = new Int32Array(5);
  const growth = growing.locate(Float64Array.of(-3, 2, Infinity, 0.5, 9), out)!;
  assert.equal(growth.shift, 1);
  assert.deepEqual([...growth.axis.edges], [-3, 0, 1, 2, 2.5, 9.000000000000002]);
  assert.deepEqual([...out], [0, 3, 5, 1, 4]);
});

test("infinite edges, centers, widths", () => {
  const open = variableAxis([-Infinity, 0, 2, Infinity], {});
  assert.deepEqual(
    [-1e300, 1, 1e300].map((value) => open.index(value)),
    [0, 1, 2],
  );
  assert.deepEqual([...axis.centers], [0.5, 2, 6.5]);
  assert.deepEqual([...axis.widths], [1, 2, 7]);
  assert.deepEqual(axis.bins, [
    [0, 1],
    [1, 3],
    [3, 10],
  ]);
});

test("slices and differences", () => {
  assert.deepEqual([...variableAxis([0, 1, 2, 5, 9], {}).sliced(0, 4, 2).edges], [0, 2, 9]);
  assert.equal(axis.difference(variableAxis([0, 1, 3, 10], {})), null);
  assert.equal(axis.difference(variableAxis([0, 1, 4, 10], {})), "edge 2, 3 and 4");
  assert.equal(axis.difference(variableAxis([0, 10], {})), "3 and 1 bins");
});

test("edges that do not ascend are named", () => {
  assert.throws(() => variableAxis([0, 2, 2], { name: "x" }), { code: "BadArgument", message: /"x" has edge 2 at position 2 after 2/ });
  assert.throws(() => variableAxis([0, NaN], {}), { code: "BadArgument" });
  assert.throws(() => variableAxis([1], {}), { code: "BadArgument", message: /one edge/ });
});
