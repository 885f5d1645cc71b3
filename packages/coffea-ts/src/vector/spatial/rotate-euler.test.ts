import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import "../index.ts";
import { eulerOrders } from "./rotate-euler.ts";

const zip = (fields: Record<string, number[]>, withName: string): ak.Untyped =>
  (ak.zip as ak.Untyped)(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, ak.fromIter(values)])), { withName });
const vector = zip({ x: [1], y: [2], z: [3] }, "Vector3D");

test("is three rotations one after the other, around the order's axes from the last to the first", () => {
  for (const order of eulerOrders) {
    const turn = (by: ak.Untyped, axis: string, angle: number) => by[`rotate${axis.toUpperCase()}`](-angle);
    const step = turn(turn(turn(vector, order[2]!, 0.3), order[1]!, 0.5), order[0]!, 0.7);
    const close = ak.toList(vector.rotateEuler(0.3, 0.5, 0.7, order).isClose(step, { relative: 1e-13 }));
    assert.deepEqual(close, [true], order);
  }
});

test("zxz by default, in either case; another order is refused with those that there are", () => {
  const angles = [0.1, 0.2, 0.3];
  assert.deepEqual(ak.toList(vector.rotateEuler(...angles)), ak.toList(vector.rotateEuler(...angles, "ZXZ")));
  assert.throws(() => vector.rotateEuler(...angles, "zzx"), /no order of axes "zzx"/);
});

test("nautical angles are zyx with the roll first", () => {
  assert.deepEqual(ak.toList(vector.rotateNautical(0.1, 0.2, 0.3)), ak.toList(vector.rotateEuler(0.3, 0.2, 0.1, "zyx")));
});
