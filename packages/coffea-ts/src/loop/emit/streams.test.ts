import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("a filter is gone through without being written down, the cheapest condition first", () => {
  const own = new Jets();
  const cheap = own.values.math("lt", [own.pt, own.number(45)]);
  const dear = own.values.math("gt", [own.values.math("sin", [own.pt]), own.number(-2)]);
  const good = own.axes.filter(own.jets, own.values.math("and", [dear, cheap]));
  assert.deepEqual(own.entries(good, own.values.through(good, own.pt)).flat(), [30, 20, 40]);
  const text = own.explain(good, own.values.through(good, own.pt));
  assert.doesNotMatch(text, /keeps/);
  assert.ok(text.indexOf("< 45") < text.indexOf("sin("), text);
});

test("reductions of one list share a loop", () => {
  const own = new Jets();
  const sums = [own.pt, own.values.math("square", [own.pt])].map((input) => own.values.reduced("sum", { over: own.jets, input }));
  assert.deepEqual(own.entries(own.rows, ...sums), [
    [100, 3800],
    [0, 0],
    [40, 1600],
  ]);
  assert.equal(own.explain(own.rows, ...sums).match(/for jet/g)!.length, 1);
});

test("a reduction that needs another one's result does not share its loop", () => {
  const own = new Jets();
  const sum = own.values.reduced("sum", { over: own.jets, input: own.pt });
  const share = own.values.reduced("max", { over: own.jets, input: own.values.math("div", [own.pt, sum]), initial: own.number(0) });
  assert.deepEqual(own.entries(own.rows, share).flat(), [0.5, 0, 1]);
});
