import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import * as lists from "../index.ts";

const pt = fromIter([[3, 1, 2], [], [5]]);
const deep: Untyped = fromIter<unknown>([[[1, 2], []], [[3]]]);

test("num counts at each axis; axis 0 is a scalar", () => {
  assert.deepEqual(toList(lists.num(pt)), [3, 0, 1]);
  assert.equal(lists.num(pt, { axis: 0 }).value, 3);
  assert.deepEqual(toList(lists.num(deep, { axis: 2 })), [[2, 0], [1]]);
  assert.throws(() => lists.num(fromIter([1, 2]) as Untyped), { code: "BadAxis", message: /ak\.num needs a list per event/ });
});

test("flatten joins events, inner lists, or everything", () => {
  assert.deepEqual(toList(lists.flatten(pt)), [3, 1, 2, 5]);
  assert.deepEqual(toList(lists.flatten(deep, { axis: 2 })), [[1, 2], [3]]);
  assert.deepEqual(toList(lists.flatten(fromIter<Untyped>([[1, null], null, [2]]), { axis: null })), [1, 2]);
  assert.deepEqual(toList(lists.flatten(fromIter<Untyped>([[1, null], null, [2]]))), [1, null, 2]);
  assert.deepEqual(toList(lists.ravel(deep)), [1, 2, 3]);
});

test("firsts gives null for an empty list, and singletons turns it back", () => {
  const firsts = lists.firsts(pt);
  assert.deepEqual(toList(firsts), [3, null, 5]);
  assert.equal(typeOf(firsts), "3 * ?float64");
  assert.deepEqual(toList(lists.singletons(firsts)), [[3], [], [5]]);
});

test("localIndex counts at the innermost axis, or at the one asked for", () => {
  assert.deepEqual(toList(lists.localIndex(deep)), [[[0, 1], []], [[0]]]);
  assert.deepEqual(toList(lists.localIndex(deep, { axis: 1 })), [[0, 1], [0]]);
  assert.deepEqual(toList(lists.localIndex(pt, { axis: 0 }) as Untyped), [0, 1, 2]);
});

test("combinations list increasing positions, the last member changing fastest", () => {
  assert.deepEqual(toList(lists.combinations(pt, 2, { fields: ["a", "b"] })), [
    [
      { a: 3, b: 1 },
      { a: 3, b: 2 },
      { a: 1, b: 2 },
    ],
    [],
    [],
  ]);
  assert.deepEqual(toList(lists.argCombinations(fromIter([[7, 8]]), 2, { fields: ["a", "b"], replacement: true })), [
    [
      { a: 0, b: 0 },
      { a: 0, b: 1 },
      { a: 1, b: 1 },
    ],
  ]);
});

test("cartesian pairs every item with every other, the last list fastest", () => {
  const [a, b] = [fromIter([[1, 2], []]), fromIter([[10, 20], [30]])];
  const pairs = (values: readonly [number, number][]) => values.map(([x, y]) => ({ a: x, b: y }));
  assert.deepEqual(toList(lists.cartesian({ a, b })), [
    pairs([
      [1, 10],
      [1, 20],
      [2, 10],
      [2, 20],
    ]),
    [],
  ]);
  assert.deepEqual(toList(lists.argCartesian({ a: fromIter([[7]]), b: fromIter([[8, 9]]) })), [
    pairs([
      [0, 0],
      [0, 1],
    ]),
  ]);
});

test("concatenate joins entries, lists event by event, or inner lists", () => {
  assert.deepEqual(toList(lists.concatenate([pt, fromIter([[9], [8], []])], { axis: 1 })), [[3, 1, 2, 9], [8], [5]]);
  assert.deepEqual(toList(lists.concatenate([pt, fromIter([[9]])])), [[3, 1, 2], [], [5], [9]]);
  assert.deepEqual(toList(lists.concatenate([deep, deep], { axis: 2 }) as Untyped), [[[1, 2, 1, 2], []], [[3, 3]]]);
  assert.deepEqual(toList(lists.concatenate([pt, 7], { axis: 1 })), [[3, 1, 2, 7], [7], [5, 7]]);
  assert.throws(() => lists.concatenate([pt, fromIter([1, 2, 3])], { axis: 1 }), {
    code: "BadAxis",
    message: /needs lists there.*ak\.singletons/,
  });
});
