import assert from "node:assert/strict";
import { test } from "node:test";
import { coffeaTsAnswer, difference, disagreement, movedEntries, multiplied, peerAnswer } from "./answer.ts";

const right = { opposite: [400, 0, 100], same: [0, 50, 50] };
const none = () => 0;

test("reads the answer of a peer after other output", () => {
  assert.deepEqual(peerAnswer(`Processing 100%\n${JSON.stringify({ histograms: right })}\n`), right);
  assert.deepEqual(peerAnswer(JSON.stringify({ histograms: right })), right);
});

test("finds histograms in the UHI schema at any depth, without flow", () => {
  const axes = [
    { type: "category_str", categories: ["opposite", "same"], flow: true },
    { type: "variable", edges: [1, 2, 3, 4], underflow: true, overflow: true },
  ];
  const values = [
    [7, 400, 0, 100, 7],
    [8, 0, 50, 50, 8],
    [9, 9, 9, 9, 9],
  ];
  const last = (path: readonly string[]) => path.at(-1)!;
  const output = (stored: unknown) => JSON.stringify({ out: { D: { entries: 9, mass: { axes, storage: { values: stored } } } } });
  assert.deepEqual(coffeaTsAnswer(output(values), last), right);
  assert.deepEqual(coffeaTsAnswer(output(values.flat()), last), right);
  const flat = { axes: [{ type: "regular", bins: 2, underflow: true, overflow: false }], storage: { values: [1, 2, 3] } };
  assert.deepEqual(
    coffeaTsAnswer(JSON.stringify({ out: { q1: { met: flat } } }), (path) => path.join(".")),
    { "q1.met": [2, 3] },
  );
});

test("counts the entries that moved to another bin", () => {
  assert.deepEqual(difference([399, 1, 100], right.opposite), { moved: 1, entries: 500 });
  assert.deepEqual(difference([0, 50, 49], right.same), { moved: 1, entries: 100 });
  assert.equal(movedEntries({ opposite: [398, 2, 100], same: [0, 50, 50] }, right), 2);
});

test("an answer has every bin, and moves as many entries as are allowed", () => {
  const moved = { ...right, opposite: [399, 1, 100] };
  assert.equal(disagreement(right, right, none), null);
  assert.match(disagreement(moved, right, none)!, /1 of 500 entries of opposite/);
  assert.equal(
    disagreement(moved, right, (name) => (name === "opposite" ? 0.002 : 0)),
    null,
  );
  assert.match(disagreement({ opposite: right.opposite }, right, none)!, /no histogram same/);
  assert.equal(disagreement(multiplied(right, 3), multiplied(right, 3), none), null);
  assert.match(disagreement(multiplied(right, 3), right, none)!, /stand in another bin/);
});
