import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("items in order, and long lists as short ones", () => {
  const own = new Jets();
  for (const ascending of [true, false]) {
    const sorted = own.axes.sort(own.jets, own.pt, ascending);
    const order = own.values.cast("float64", own.values.position(sorted));
    const expected = ascending ? [20, 30, 50, 40] : [50, 30, 20, 40];
    assert.deepEqual(own.entries(sorted, own.values.through(sorted, own.pt)).flat(), expected);
    assert.deepEqual(own.entries(sorted, order).flat(), [0, 1, 2, 0]);
  }
});

test("equal keys keep their order, also over gaps, and NaN comes first", () => {
  const own = new Jets();
  // A list of 81 triples of which each has one of a few keys.
  const many = own.axes.cartesian([own.jets, own.jets, own.jets, own.jets]);
  const first = own.values.through(many, own.values.math("sqrt", [own.values.math("sub", [own.pt, own.number(25)])]), 3);
  const sorted = own.axes.sort(many, first, true);
  const position = own.values.through(sorted, own.values.cast("float64", own.values.position(many)));
  const entries = own.entries(sorted, own.values.through(sorted, first), position).slice(0, 81);
  const [lowest, middle, highest] = [Number.NaN, Math.sqrt(5), 5];
  assert.deepEqual(
    entries,
    [1, 0, 2].flatMap((jet) => Array.from({ length: 27 }, (_, k) => [jet === 1 ? lowest : jet === 0 ? middle : highest, 3 * k + jet])),
  );
});
