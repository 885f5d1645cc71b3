import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("the best pair is come back to by its items", () => {
  const own = new Jets();
  const pairs = own.axes.combinations(own.jets, 2, false);
  const [a, b] = [0, 1].map((k) => own.values.through(pairs, own.pt, k));
  const best = own.values.extreme("argmin", { over: pairs, input: own.values.math("abs", [own.values.math("sub", [a!, b!])]) });
  const found = own.values.math("ge", [best, own.values.constant(0, "i32")]);
  const [first, second] = [a!, b!].map((value) => own.values.select(found, own.values.item(pairs, best, value), own.number(0)));
  assert.deepEqual(own.entries(own.rows, first!, second!), [
    [30, 20],
    [0, 0],
    [0, 0],
  ]);
});
