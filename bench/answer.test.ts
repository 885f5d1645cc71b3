import assert from "node:assert/strict";
import { test } from "node:test";
import { coffeaTsAnswer, difference, disagreement, peerAnswer } from "./answer.ts";

const right = { entries: 9, opposite: [400, 0, 100], same: [0, 50, 50] };

test("reads the answer of a peer after other output", () => {
  assert.deepEqual(peerAnswer(`Processing 100%\n${JSON.stringify(right)}\n`), right);
  assert.deepEqual(peerAnswer(JSON.stringify(right)), right);
});

test("reads the bins out of a histogram in the UHI schema, without flow", () => {
  const axes = [
    { type: "category_str", categories: ["opposite", "same"], flow: true },
    { type: "variable", edges: [1, 2, 3, 4], underflow: true, overflow: true },
  ];
  const values = [
    [7, 400, 0, 100, 7],
    [8, 0, 50, 50, 8],
    [9, 9, 9, 9, 9],
  ];
  const output = (stored: unknown) => JSON.stringify({ out: { D: { entries: 9, mass: { axes, storage: { values: stored } } } } });
  assert.deepEqual(coffeaTsAnswer(output(values)), right);
  assert.deepEqual(coffeaTsAnswer(output(values.flat())), right);
});

test("counts the entries that moved to another bin", () => {
  const moved = { ...right, opposite: [399, 1, 100] };
  assert.deepEqual(difference(moved, right), { entries: 0, total: 0, moved: 1 });
  assert.deepEqual(difference({ ...right, same: [0, 50, 49] }, right), { entries: 0, total: -1, moved: 1 });
});

test("an exact answer has every bin, a float32 one may move a few entries", () => {
  const moved = { ...right, opposite: [399, 1, 100] };
  assert.equal(disagreement(right, right, true), null);
  assert.match(disagreement(moved, right, true)!, /1 of 600 entries/);
  assert.equal(disagreement(moved, right, false), null);
  assert.match(disagreement({ ...right, opposite: [380, 20, 100] }, right, false)!, /20 of 600/);
  assert.match(disagreement({ ...right, entries: 8 }, right, false)!, /8 events instead of 9/);
});
