import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import "../index.ts";

const zip = (fields: Record<string, number[]>, withName: string): ak.Untyped =>
  (ak.zip as ak.Untyped)(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, ak.fromIter(values)])), { withName });
const a = zip({ x: [3, 0], y: [4, 0] }, "Vector2D");

test("turns, transforms, scales and compares in the plane", () => {
  assert.deepEqual(ak.toList(a.transform2D({ xx: 0, xy: -1, yx: ak.fromIter([1, 2]), yy: 0 })), [
    { x: -4, y: 3 },
    { x: 0, y: 0 },
  ]);
  assert.deepEqual(ak.toList(a.unit()), [
    { x: 0.6, y: 0.8 },
    { x: 0, y: 0 },
  ]);
  assert.deepEqual(ak.toList(a.dot(a.scale(2))), [50, 0]);
  assert.deepEqual(ak.toList(a.isParallel(a.scale(3))), [true, false]);
  assert.deepEqual(ak.toList(a.isPerpendicular(a.rotateZ(Math.PI / 2))), [true, false]);
  assert.deepEqual(ak.toList(a.notEqual(a.neg2D)), [true, false]);
  assert.deepEqual(ak.toList(a.isClose(a.scale(1.001), { relative: 0.01 })), [true, true]);
});

test("two vectors have to be of the same dimension, with the way out in the message", () => {
  const space = zip({ x: [1, 2], y: [1, 2], z: [1, 2] }, "Vector3D");
  for (const method of ["add", "dot", "equal", "isParallel"])
    assert.throws(
      () => a[method](space),
      (error) => isCoffeaError(error, "BadArgument") && error.message.includes(`a.like(b).${method}(b)`),
    );
});

test("a matrix without an element is refused", () => {
  assert.throws(() => a.transform2D({ xx: 1, yy: 1 }), /Missing: xy, yx\./);
  assert.throws(() => a.transform2D(), /Missing: xx, xy, yx, yy\./);
});
