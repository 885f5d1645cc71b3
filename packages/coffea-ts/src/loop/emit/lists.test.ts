import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("items by position, from the front and the back", () => {
  const own = new Jets();
  const last = own.axes.slice(own.jets, { start: -1, stop: null, step: 1 });
  assert.deepEqual(own.entries(last, own.values.through(last, own.pt)), [[50], [40]]);
  const turned = own.axes.slice(own.jets, { start: null, stop: null, step: -2 });
  assert.deepEqual(own.entries(turned, own.values.through(turned, own.pt), own.values.cast("float64", own.values.position(turned))), [
    [50, 0],
    [30, 1],
    [40, 0],
  ]);
});

test("lists one after the other, and how many items there are", () => {
  const own = new Jets();
  const both = own.axes.concatenated([own.jets, own.above(35)]);
  const joined = own.values.joined(both, [own.pt, own.values.math("neg", [own.values.through(own.above(35), own.pt)])]);
  assert.deepEqual(own.entries(both, joined).flat(), [30, 20, 50, -50, 40, -40]);
  const pairs = own.axes.combinations(both, 2, true);
  assert.deepEqual(own.entries(own.rows, own.values.cast("float64", own.values.count(pairs))).flat(), [10, 0, 3]);
});
