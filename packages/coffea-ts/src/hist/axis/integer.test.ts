import assert from "node:assert/strict";
import { test } from "node:test";
import { integerAxis } from "./integer.ts";

test("one bin per integer", () => {
  const axis = integerAxis(-1, 3, { name: "n" });
  assert.deepEqual(
    [-2, -1, 2, 3].map((value) => axis.index(value)),
    [-1, 0, 3, 4],
  );
  assert.deepEqual(axis.bins, [-1, 0, 1, 2]);
  assert.deepEqual([...axis.edges], [-1, 0, 1, 2, 3]);
  assert.deepEqual([...axis.centers], [-0.5, 0.5, 1.5, 2.5]);
  assert.equal(axis.extent, 6);
});

test("circular and growing axes have no flow bins", () => {
  const circle = integerAxis(0, 4, { circular: true });
  assert.deepEqual(
    [-1, 4, 9].map((value) => circle.index(value)),
    [3, 0, 1],
  );
  assert.equal(circle.extent, 4);
  const out = new Int32Array(3);
  const growth = integerAxis(0, 2, { growth: true }).locate(Float64Array.of(5, -2, 1), out)!;
  assert.equal(growth.shift, 2);
  assert.deepEqual(growth.axis.bins, [-2, -1, 0, 1, 2, 3, 4, 5]);
  assert.deepEqual([...out], [7, 0, 3]);
});

test("slices, differences, impossible axes", () => {
  const axis = integerAxis(2, 6, {});
  assert.deepEqual(axis.sliced(1, 3, 1).bins, [3, 4]);
  assert.throws(() => axis.sliced(0, 4, 2), { code: "NotSupported" });
  assert.equal(axis.difference(integerAxis(2, 6, {})), null);
  assert.match(axis.difference(integerAxis(2, 7, {}))!, /2 to 6 and 2 to 7/);
  assert.throws(() => integerAxis(0.5, 2, {}), { code: "BadArgument" });
  assert.throws(() => integerAxis(3, 2, {}), { code: "BadArgument" });
});
