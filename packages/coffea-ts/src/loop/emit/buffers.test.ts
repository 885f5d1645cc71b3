import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("a filtered list is written down where its items are looked at twice", () => {
  const own = new Jets();
  const pairs = own.axes.combinations(own.above(25), 2, false);
  const [a, b] = [0, 1].map((k) => own.values.through(pairs, own.values.through(own.above(25), own.pt), k));
  assert.deepEqual(own.entries(pairs, a!, b!), [[30, 50]]);
  assert.match(own.explain(pairs, a!, b!), /room for .* in jets\n[^]*jets\[nJet\w*\] = jet/);
});

test("an item that is not there is no item of another event's", () => {
  const own = new Jets();
  const good = own.above(25);
  const second = own.values.item(good, own.values.constant(1, "i32"), own.values.through(good, own.pt));
  const isThere = own.values.math("gt", [own.values.count(good), own.values.constant(1, "i32")]);
  assert.deepEqual(own.entries(own.rows, own.values.select(isThere, second, own.number(-1))), [[50], [-1], [-1]]);
});
