import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { dropNone } from "./drop-none.ts";
import { fillNone } from "./fill-none.ts";
import { isNone } from "./is-none.ts";
import { cast, where } from "./options.ts";

const gaps: Untyped = fromIter<unknown>([[1, null], null, [3]]);

test("isNone asks events, or items", () => {
  assert.deepEqual(toList(isNone(gaps)), [false, true, false]);
  assert.deepEqual(toList(isNone(gaps, { axis: 1 })), [[false, true], null, [false]]);
  assert.throws(() => isNone(fromIter([1]) as Untyped, { axis: 1 }), { code: "BadAxis", message: /ak\.isNone was asked for axis 1/ });
});

test("fillNone replaces innermost values only, and takes a value of their kind", () => {
  assert.deepEqual(toList(fillNone(gaps, 0)), [[1, 0], null, [3]]);
  assert.equal(typeOf(fillNone(fromIter([1, null]) as Untyped, 0)), "2 * float64");
  assert.deepEqual(toList(fillNone(gaps, [], { axis: 0 })), [[1, null], [], [3]]);
  assert.throws(() => fillNone(gaps, 1n), { code: "BadArgument", message: /ak\.fillNone puts a number into/ });
});

test("dropNone removes at one axis or at all", () => {
  assert.deepEqual(toList(dropNone(gaps)), [[1], [3]]);
  assert.deepEqual(toList(dropNone(gaps, { axis: 0 })), [[1, null], [3]]);
  assert.deepEqual(toList(dropNone(gaps, { axis: 1 })), [[1], null, [3]]);
});

test("where chooses by value, or whole lists", () => {
  const flags = fromIter([true, false]);
  assert.deepEqual(toList(where(flags, 1, fromIter([7, 8]))), [1, 8]);
  assert.deepEqual(toList(where(flags, fromIter([[1], [2]]), fromIter([[5, 6], []]))), [[1], []]);
  assert.deepEqual(toList(where(fromIter<Untyped>([true, null]), 1, 0)), [1, null]);
});

test("cast cuts fractions and wraps around", () => {
  assert.deepEqual(toList(cast(fromIter([1.9, -1.9]), "int32")), [1, -1]);
  assert.deepEqual(toList(cast(fromIter([300]), "uint8")), [44]);
  assert.deepEqual(toList(cast(fromIter([3]), "int64")), [3n]);
});
