import assert from "node:assert/strict";
import { test } from "node:test";
import { buildReduce, type ReduceOptions } from "../build/reduce.ts";
import { buildFilter } from "../build/select.ts";
import type { Node, ReduceOp } from "../graph/node.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const reduce = (op: ReduceOp, values: readonly unknown[], options: ReduceOptions): unknown[] => run(buildReduce(op, of(values), options));
const ragged = [[1, 2, 3], [], [4]];

test("along the lists", () => {
  assert.deepEqual(reduce("sum", ragged, { axis: 1 }), [6, 0, 4]);
  assert.deepEqual(reduce("max", ragged, { axis: -1 }), [3, null, 4]);
  assert.deepEqual(reduce("sum", [[[1, 2], []], [], [[3]]], { axis: 2 }), [[3, 0], [], [3]]);
  assert.deepEqual(reduce("sum", [[1], null, []], { axis: 1 }), [1, null, 0]);
});

test("across lists, item by item", () => {
  assert.deepEqual(reduce("sum", ragged, { axis: 0 }), [5, 2, 3]);
  assert.deepEqual(reduce("argmax", ragged, { axis: 0 }), [2, 0, 0]);
  assert.deepEqual(reduce("sum", [[[1, 2], [10]], [], [[3], [20, 30]]], { axis: 1 }), [[11, 2], [], [23, 30]]);
  assert.deepEqual(reduce("argmax", [[[], [1, 5], [2]]], { axis: 1 }), [[2, 1]]);
});

test("flat data and everything give one entry", () => {
  assert.deepEqual(reduce("sum", [1, 2, 3], { axis: 0 }), [6]);
  assert.deepEqual(reduce("sum", ragged, { axis: null }), [10]);
  assert.deepEqual(reduce("count", [[[1], null], null], { axis: null }), [1]);
  assert.deepEqual(reduce("max", [], { axis: null }), [null]);
  assert.deepEqual(reduce("argmax", ragged, { axis: null }), [3]);
});

test("missing values are passed over, and positions count them", () => {
  assert.deepEqual(reduce("sum", [[1, null, 2], [null]], { axis: 1 }), [3, 0]);
  assert.deepEqual(reduce("argmax", [[null, 1, 2], [null], []], { axis: 1 }), [2, null, null]);
  assert.deepEqual(reduce("count", [[1, null], []], { axis: 1 }), [1, 0]);
});

test("NaN is passed over along an axis only", () => {
  assert.deepEqual(
    reduce(
      "max",
      [
        [NaN, 1],
        [2, NaN],
      ],
      { axis: 1 },
    ),
    [1, 2],
  );
  assert.deepEqual(
    reduce(
      "max",
      [
        [NaN, 1],
        [2, NaN],
      ],
      { axis: null },
    ),
    [NaN],
  );
});

test("dimensions can be kept", () => {
  const node = buildReduce("argmax", of(ragged), { axis: 1, keepdims: true });
  assert.equal(new Interpreter().get(node).kind, "regular");
  assert.deepEqual(run(node), [[2], [null], [0]]);
  assert.deepEqual(reduce("sum", [[[1, 2], []], []], { axis: 2, keepdims: true }), [[[3], [0]], []]);
});

test("fixed-size lists, booleans and 64-bit integers", () => {
  const fixed = nodeOf(fromLayout({ kind: "regular", length: 2, size: 2, content: new Interpreter().get(of([1, 2, 3, 4])) }));
  assert.deepEqual(run(buildReduce("sum", fixed, { axis: 1 })), [3, 7]);
  assert.deepEqual(run(buildReduce("sum", fixed, { axis: 0 })), [4, 6]);
  assert.deepEqual(reduce("any", [[false, true], [], [false]], { axis: 1 }), [true, false, false]);
  assert.deepEqual(reduce("sum", [[2n ** 63n - 1n, 1n], [5n]], { axis: 1 }), [-(2n ** 63n), 5n]);
});

test("no events at all", () => {
  const none = buildFilter(of(ragged), of([false, false, false]));
  assert.deepEqual(run(buildReduce("sum", none, { axis: 1 })), []);
  assert.deepEqual(run(buildReduce("sum", none, { axis: 0 })), []);
  assert.deepEqual(run(buildReduce("sum", none, { axis: null })), [0]);
});
