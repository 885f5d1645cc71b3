import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

test("unflatten is the opposite of flatten, at every axis", () => {
  const x = of([[1, 2], [], [3]]);
  assert.deepEqual(toList(ak.unflatten(ak.flatten(x), ak.num(x))), [[1, 2], [], [3]]);
  assert.deepEqual(toList(ak.unflatten(of([1, 2, 3, 4]), 2)), [[1, 2], [3, 4]]); // prettier-ignore
  assert.deepEqual(toList(ak.unflatten(of([1, 2, 3]), ak.fromIter([1, null, 2], { type: "?int32" }))), [[1], null, [2, 3]]);
  assert.deepEqual(toList(ak.unflatten(x, [1, 1, 1], { axis: 1 })), [[[1], [2]], [], [[3]]]);
  assert.deepEqual(toList(ak.unflatten(x, of([[2], [], [1, 0]]), { axis: 1 })), [[[1, 2]], [], [[3], []]]);
});

test("counts that do not fit are refused", () => {
  const fails =
    (x: readonly unknown[], counts: ak.Untyped, axis = 0): (() => unknown) =>
    () =>
      toList(ak.unflatten(of(x), counts, { axis } as ak.Untyped));
  assert.throws(fails([1, 2, 3], 2), { code: "ShapeMismatch", message: /lists of 2 do not divide the 3 entries/ });
  assert.throws(fails([1, 2, 3], [1, 1]), { code: "ShapeMismatch", message: /add up to 2, and there are 3 entries/ });
  assert.throws(fails([1, 2], [-1, 3]), { code: "ShapeMismatch", message: /count 0 is -1/ });
  assert.throws(fails([[1, 2, 3], [4]], [2, 2], 1), { code: "ShapeMismatch", message: /over the end of the list 0, which has 3 items/ });
});

test("runLengths counts equal neighbours", () => {
  assert.deepEqual(toList(ak.runLengths(of([1, 1, 2, NaN, NaN]))), [2, 1, 1, 1]);
  assert.deepEqual(toList(ak.runLengths(of([["a", "a", "b"], [], ["b"]]))), [[2, 1], [], [1]]);
  assert.deepEqual(toList(ak.runLengths(of([[1, null, 1], null]))), [[2], null]);
});

test("lists of a fixed size and back, and packed values", () => {
  const x = of([[1, 2], null, [3, 4]]);
  assert.equal(typeOf(ak.toRegular(x, 2)), "3 * option[2 * float64]");
  const square: ak.Untyped = ak.fromIter([[[1, 2]], [[3, 4]]], { type: "1 * 2 * float64" });
  assert.deepEqual(
    [0, 1, 2].map((at) => typeOf(ak.fromRegular(square, at === 0 ? { axis: null } : ({ axis: at } as never)))),
    ["2 * var * var * float64", "2 * var * 2 * float64", "2 * 1 * var * float64"],
  );
  assert.deepEqual(ak.toList(ak.fromRegular(square, { axis: null } as never)), [[[1, 2]], [[3, 4]]]);
  assert.equal(typeOf(ak.fromRegular(ak.toRegular(x, 2))), "3 * option[var * float64]");
  assert.deepEqual(toList(ak.toRegular(x, 2)), [[1, 2], null, [3, 4]]);
  assert.throws(() => toList(ak.toRegular(of([[1, 2], [3]]), 2)), {
    code: "ShapeMismatch",
    message: /needs lists of 2, but the list in event 1 has 1\. ak\.padNone\(x, 2/,
  });
  assert.deepEqual(toList(ak.toPacked(x.filter(of([false, true, true])))), [null, [3, 4]]);
});
