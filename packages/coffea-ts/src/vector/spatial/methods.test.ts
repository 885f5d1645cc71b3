import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import "../index.ts";

const zip = (fields: Record<string, number[]>, withName: string): ak.Untyped =>
  (ak.zip as ak.Untyped)(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, ak.fromIter(values)])), { withName });
const x = zip({ x: [1], y: [0], z: [0] }, "Vector3D");
const y = zip({ x: [0], y: [1], z: [0] }, "Vector3D");
const z = zip({ x: [0], y: [0], z: [1] }, "Vector3D");
const near = (vectors: ak.Untyped, other: ak.Untyped) => ak.toList(vectors.isClose(other, { absolute: 1e-15 })) as boolean[];

test("rotations are right-handed", () => {
  const quarter = Math.PI / 2;
  assert.deepEqual(near(x.rotateZ(quarter), y), [true]);
  assert.deepEqual(near(y.rotateX(quarter), z), [true]);
  assert.deepEqual(near(z.rotateY(quarter), x), [true]);
  assert.deepEqual(near(x.rotateAxis(z.scale(5), quarter), y), [true]);
  assert.deepEqual(near(x.rotateQuaternion(Math.SQRT1_2, 0, 0, Math.SQRT1_2), y), [true]);
  assert.deepEqual(near(x.cross(y), z), [true]);
});

test("the axis of a rotation is a vector in space", () => {
  const four = zip({ x: [1], y: [0], z: [0], t: [1] }, "Vector4D");
  assert.throws(() => x.rotateAxis(four, 1), /the axis as a vector of 3 dimensions, and was given one of 4/);
});

test("only vectors in space have a vector product", () => {
  const four = zip({ x: [1], y: [0], z: [0], t: [1] }, "Vector4D");
  assert.throws(() => four.cross(four), /cross/);
});

test("a polar angle outside of [0, π] still has a length above 0", () => {
  const vectors = zip({ rho: [2, 2], phi: [0, 0], theta: [-Math.PI / 6, (7 * Math.PI) / 6] }, "Vector3D");
  for (const length of ak.toList(vectors.mag) as number[]) assert.ok(Math.abs(length - 4) < 1e-14);
  for (const square of ak.toList(vectors.mag2) as number[]) assert.ok(Math.abs(square - 16) < 1e-13);
});
