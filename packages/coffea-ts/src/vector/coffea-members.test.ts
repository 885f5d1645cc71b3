import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const column = (...values: number[]) => ak.fromIter(values);
const zip = (fields: Record<string, unknown>, withName: string): ak.Untyped => (ak.zip as ak.Untyped)(fields, { withName });
const list = (array: ak.Untyped): unknown => ak.toList(array);

const plane = zip({ x: column(3, 0), y: column(-4, 2) }, "TwoVector");
const space = zip({ x: column(1, 0), y: column(2, 0), z: column(-2, 4) }, "ThreeVector");
const four = zip({ x: column(1), y: column(2), z: column(-2), t: column(5) }, "LorentzVector");

test("r and r2 are the length in the plane and its square; of four-vectors there are the momentum and the velocity", () => {
  assert.deepEqual([list(plane.r), list(plane.r2)], [[5, 2], [25, 4]]); // prettier-ignore
  assert.deepEqual([list(space.r), list(space.r2)], [[Math.sqrt(5), 0], [5, 0]]); // prettier-ignore
  assert.deepEqual(list(four.pvec), [{ x: 1, y: 2, z: -2 }]);
  assert.deepEqual(list(four.boostvec), [{ x: 1 / 5, y: 2 / 5, z: -2 / 5 }]);
  assert.deepEqual(
    [four.pvec, four.boostvec].map((vectors) => ak.recordFormOf(vectors)!.name),
    ["ThreeVector", "ThreeVector"],
  );
});

test("coffea's operators as methods: times, divided by, the opposite, the length", () => {
  assert.deepEqual(list(plane.multiply(2)), [{ x: 6, y: -8 }, { x: 0, y: 4 }]); // prettier-ignore
  assert.deepEqual(list(plane.divide(2)), [{ x: 1.5, y: -2 }, { x: 0, y: 1 }]); // prettier-ignore
  assert.deepEqual(list(space.multiply(column(2, 3)).z), [-4, 12]);
  assert.deepEqual(list(four.negative()), [{ x: -1, y: -2, z: 2, t: -5 }]);
  for (const [vectors, lengths] of [
    [plane, [5, 2]],
    [space, [3, 4]],
    [four, [4]],
  ] as const) {
    assert.deepEqual(list(vectors.absolute()), lengths);
    assert.deepEqual(list(vectors.abs()), lengths);
  }
});

test("vector's own names have the opposite and the sum of lists too", () => {
  const momenta = zip({ px: ak.fromIter([[1, 2], []]), py: ak.fromIter([[3, -4], []]) }, "Momentum2D");
  assert.deepEqual([list(momenta.neg().px), list(momenta.neg().py)], [[[-1, -2], []], [[-3, 4], []]]); // prettier-ignore
  assert.deepEqual([list(momenta.sum().px), list(momenta.sum().py)], [[3, 0], [-1, 0]]); // prettier-ignore
});
