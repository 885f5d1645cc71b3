import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const vectors = (...x: number[]): ak.Untyped =>
  (ak.zip as ak.Untyped)({ x: ak.fromIter(x), y: ak.fromIter(x.map(() => 1)) }, { withName: "Vector2D" });

test("close is 1e-5 of the other vector's coordinate and 1e-8, unless told otherwise", () => {
  const [exact, other] = [vectors(1, 1, 0, 0, NaN), vectors(1 + 0.9e-5, 1 + 1.2e-5, 0.9e-8, 1.2e-8, NaN)];
  assert.deepEqual(ak.toList(exact.isClose(other)), [true, false, true, false, false]);
  assert.deepEqual(ak.toList(exact.isClose(other, { relative: 1e-4 })), [true, true, true, false, false]);
  assert.deepEqual(ak.toList(exact.isClose(other, { absolute: 1e-7 })), [true, false, true, true, false]);
  assert.deepEqual(ak.toList(exact.isClose(other, { equalNaN: true })), [true, false, true, false, true]);
});

test("parallel is within 1e-5 of the cosine, unless told otherwise", () => {
  const [along, other] = [vectors(0, 0), vectors(0.004, 0.005)];
  assert.deepEqual(ak.toList(along.isParallel(other)), [true, false]);
  assert.deepEqual(ak.toList(along.isAntiparallel(other.neg())), [true, false]);
  assert.deepEqual(ak.toList(along.isParallel(other, 1e-4)), [true, true]);
});
