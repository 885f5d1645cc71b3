import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";
import { nodeOf } from "../node-of.ts";
import { changesLength } from "./known-length.ts";

const x = ak.fromIter([[1, 2], [], [3]]);
const flat = ak.fromIter([1, null, 3]);
const changes = (value: unknown): boolean => changesLength(nodeOf(value));

test("what changes the number of events", () => {
  for (const changed of [
    x.filter(ak.num(x).gt(0)),
    ak.flatten(x),
    ak.flatten(x, { axis: null }),
    ak.dropNone(flat),
    ak.runLengths(flat),
    ak.sum(x, { axis: 0 }),
    ak.sum(x, { keepdims: true }),
    x.slice(0, 1, { axis: 0 }),
    x.take([0], { axis: 0 }),
    ak.padNone(flat, 4, { axis: 0 }),
    ak.concatenate([x, x]),
  ])
    assert.equal(changes(changed), true, ak.describe(changed as ak.Expr<unknown>));
});

test("what keeps it", () => {
  for (const kept of [
    x.filter(x.gt(1)),
    ak.flatten(ak.fromIter([[[1]], []]), { axis: 2 }),
    ak.dropNone(x),
    ak.runLengths(x),
    ak.sum(x, { axis: 1 }),
    x.slice(0, 1),
    ak.padNone(x, 4),
    ak.concatenate([x, x], { axis: 1 }),
    x.add(1),
  ])
    assert.equal(changes(kept), false, ak.describe(kept as ak.Expr<unknown>));
});
