import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "./regular.ts";

const log = regularAxis({ bins: 1000, start: 0.2, stop: 200, transform: { kind: "log", power: null } }, { name: "mass", label: "$m$" });

test("a logarithmic axis: edges 0.2 · 1000^(i / 1000), under- and overflow", () => {
  assert.equal(log.edges.length, 1001);
  assert.equal(log.edges[0], 0.2);
  for (const [i, edge] of log.edges.entries()) assert.ok(Math.abs(edge / (0.2 * 1000 ** (i / 1000)) - 1) < 1e-14);
  assert.equal(log.extent, 1002);
  assert.equal(log.transform, "log");
});

test("values outside, at the ends and NaN", () => {
  assert.equal(log.index(0.1), -1);
  assert.equal(log.index(0), -1);
  assert.equal(log.index(0.2), 0);
  assert.equal(log.index(200), 1000);
  assert.equal(log.index(NaN), 1000);
  assert.equal(log.index(-1), 1000, "a negative value has no logarithm");
  const plain = regularAxis({ bins: 4, start: 0, stop: 1 }, {});
  assert.deepEqual(
    [-Infinity, -1e-300, 0, 0.25, 0.999, 1, Infinity, NaN].map((value) => plain.index(value)),
    [-1, -1, 0, 1, 3, 4, 4, 4],
  );
});

test("without overflow bin the upper edge is in the last bin", () => {
  const closed = regularAxis({ bins: 4, start: 0, stop: 1 }, { overflow: false });
  assert.equal(closed.index(1), 3);
  assert.equal(closed.index(1.0001), 4);
  assert.equal(closed.extent, 5);
});

test("an axis may run downwards", () => {
  const down = regularAxis({ bins: 3, start: 5, stop: 2 }, {});
  assert.deepEqual(
    [6, 5, 4.5, 3.5, 2.1, 2, 1].map((value) => down.index(value)),
    [-1, 0, 0, 1, 2, 3, 3],
  );
  assert.deepEqual([...down.edges].map(Math.round), [5, 4, 3, 2]);
});

test("a circular axis wraps, and keeps NaN and infinities apart", () => {
  const circle = regularAxis({ bins: 4, start: 0, stop: 360 }, { circular: true });
  assert.deepEqual(
    [-90, 0, 359, 360, 450, NaN, Infinity].map((value) => circle.index(value)),
    [3, 0, 3, 0, 1, 4, 4],
  );
  assert.equal(circle.underflow, false);
  assert.equal(circle.extent, 5);
});

test("a growing axis grows on both sides", () => {
  const axis = regularAxis({ bins: 2, start: 0, stop: 2 }, { growth: true });
  const out = new Int32Array(5);
  const growth = axis.locate(Float64Array.of(0.5, 3.5, -1.5, Infinity, -Infinity), out)!;
  assert.equal(growth.shift, 2);
  assert.deepEqual(
    [...growth.axis.edges].map((edge) => Math.round(edge) + 0),
    [-2, -1, 0, 1, 2, 3, 4],
  );
  assert.deepEqual([...out], [2, 5, 0, 6, -1]);
  assert.equal(axis.size, 2);
  assert.equal(axis.locate(Float64Array.of(1), new Int32Array(1)), null);
});

test("square root and power", () => {
  const root = regularAxis({ bins: 10, start: 0, stop: 100, transform: { kind: "sqrt", power: null } }, {});
  assert.deepEqual([...root.edges].map(Math.round), [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100]);
  assert.equal(root.index(30), 5);
  const cube = regularAxis({ bins: 2, start: 1, stop: 3, transform: { kind: "pow", power: 3 } }, {});
  assert.equal(cube.power, 3);
  assert.ok(Math.abs(cube.edges[1]! - 14 ** (1 / 3)) < 1e-14);
});

test("slices keep the transform and join bins", () => {
  const part = log.sliced(500, 1000, 100);
  assert.equal(part.size, 5);
  assert.equal(part.transform, "log");
  assert.equal(part.name, "mass");
  assert.ok(Math.abs(part.edges[0]! / log.edges[500]! - 1) < 1e-15);
});

const axis = (bins: number, stop: number) => regularAxis({ bins, start: 1, stop }, {});

test("what differs is told", () => {
  assert.equal(axis(3, 2).difference(axis(3, 2)), null);
  assert.equal(axis(3, 2).difference(axis(4, 2)), "3 and 4 bins");
  assert.equal(axis(3, 2).difference(axis(3, 5)), "the range 1 to 2 and 1 to 5");
  assert.match(axis(1000, 2).difference(log)!, /transform none and log/);
});

const make =
  (bins: number, start: number, stop: number, options = {}) =>
  () =>
    regularAxis({ bins, start, stop }, { name: "x", ...options });

test("impossible axes are refused", () => {
  assert.throws(make(0, 0, 1), { code: "BadArgument", message: /"x" has 0 bins/ });
  assert.throws(make(2.5, 0, 1), { code: "BadArgument" });
  assert.throws(make(2, 1, 1), { code: "BadArgument", message: /begins and ends at 1/ });
  assert.throws(make(2, 0, Infinity), { code: "BadArgument", message: /finite/ });
  assert.throws(make(2, 0, 1, { growth: true, circular: true }), { code: "BadArgument" });
  assert.throws(() => regularAxis({ bins: 3, start: 0, stop: 1, transform: { kind: "log", power: null } }, {}), {
    code: "BadArgument",
    message: /above 0/,
  });
  assert.throws(() => regularAxis({ bins: 3, start: 1, stop: 2, transform: { kind: "log", power: null } }, { flow: false }), {
    code: "BadArgument",
    message: /log transform/,
  });
});
