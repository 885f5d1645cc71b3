import assert from "node:assert/strict";
import { test } from "node:test";
import { Lanes } from "./lanes.ts";

const [a, b, c] = [{}, {}, {}];
const several = (lanes: Lanes, worker: object, count: number, limit = Infinity) =>
  Array.from({ length: count }, () => lanes.take(worker, limit));

test("each worker goes on in its group, then with the next that nobody has", () => {
  const lanes = new Lanes(9, (task) => Math.floor(task / 3));
  assert.deepEqual(
    [several(lanes, a, 2), several(lanes, b, 2), several(lanes, a, 1), several(lanes, a, 2), several(lanes, b, 1)],
    [[0, 1], [3, 4], [2], [6, 7], [5]],
  );
  assert.equal(lanes.left, 1);
});

test("without a free group, the second half of the longest lane", () => {
  const lanes = new Lanes(10, () => "one file");
  assert.deepEqual([several(lanes, a, 2), several(lanes, b, 2), several(lanes, c, 1)], [[0, 1], [6, 7], [4]]);
  assert.deepEqual([several(lanes, a, 2), several(lanes, c, 1), several(lanes, b, 2)], [[2, 3], [5], [8, 9]]);
  assert.deepEqual([lanes.left, lanes.take(a, Infinity), lanes.has(Infinity)], [0, null, false]);
});

test("nothing beyond the limit goes out; every task before it does", () => {
  const lanes = new Lanes(100, () => "one file");
  const taken = [several(lanes, a, 1, 8), several(lanes, b, 1, 8)].flat();
  assert.deepEqual(taken, [0, 4]);
  for (let task = lanes.take(b, 8); task !== null; task = lanes.take(b, 8)) taken.push(task);
  assert.deepEqual(
    taken.toSorted((x, y) => x! - y!),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  assert.deepEqual([lanes.has(8), lanes.has(9), lanes.left], [false, true, 92]);
});

test("what a worker leaves is taken by others; what is cut off is taken by nobody", () => {
  const lanes = new Lanes(6, () => null);
  assert.deepEqual(several(lanes, a, 2), [0, 1]);
  lanes.release(a);
  lanes.cut(4);
  assert.deepEqual(several(lanes, b, 3), [2, 3, null]);
});
