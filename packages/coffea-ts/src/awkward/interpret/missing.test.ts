import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

const gaps = of([[1, null], null, [3]]);

test("fillNone at each axis, with lists and text, keeping the dtype where it can", () => {
  assert.deepEqual(toList(ak.fillNone(gaps, [7, 8], { axis: 0 })), [[1, null], [7, 8], [3]]);
  assert.deepEqual(toList(ak.fillNone(gaps, 0, { axis: null })), [[1, 0], 0, [3]]);
  assert.deepEqual(toList(ak.fillNone(of(["a", null]), "none")), ["a", "none"]);
  assert.deepEqual(toList(ak.fillNone(of([{ x: null }, { x: 2 }]), 5)), [{ x: 5 }, { x: 2 }]);
  const whole = ak.fromIter<number | null>([1, null], { type: "?int32" });
  assert.equal(typeOf(ak.fillNone(whole, -1)), "2 * int32");
  assert.equal(typeOf(ak.fillNone(whole, 0.5)), "2 * float64");
});

test("padNone fills up, and cuts with clip", () => {
  assert.deepEqual(toList(ak.padNone(gaps, 2)), [[1, null], null, [3, null]]);
  assert.deepEqual(toList(ak.padNone(of([[1, 2, 3], []]), 2, { clip: true })), [[1, 2], [null, null]]); // prettier-ignore
  assert.deepEqual(toList(ak.padNone(of([1]), 3, { axis: 0 })), [1, null, null]);
  assert.throws(() => ak.padNone(gaps, -1), { code: "BadArgument", message: /0 or more, and -1 is none/ });
});

test("mask keeps the lists and makes values missing", () => {
  const x = of([[1, 2], [3]]);
  assert.deepEqual(toList(ak.mask(x, of([true, false]))), [[1, 2], null]);
  assert.deepEqual(toList(ak.mask(x, of([[true, false], [true]]), { validWhen: false })), [[null, 2], [null]]);
  assert.deepEqual(toList(ak.mask(of([1, 2]), of([[true, null], []]))), [[1, null], []]);
  assert.throws(() => ak.mask(x, x), { code: "BadMask", message: /needs a boolean mask/ });
});
