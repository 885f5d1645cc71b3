import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("any stops at the first item that decides", () => {
  const own = new Jets();
  const input = own.values.math("gt", [own.pt, own.number(25)]);
  const any = own.values.cast("float64", own.values.reduced("any", { over: own.jets, input }));
  const all = own.values.cast("float64", own.values.reduced("all", { over: own.jets, input }));
  assert.deepEqual(own.entries(own.rows, any, all), [
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  assert.match(own.explain(own.rows, any), /any = 1\n *leave anyFound/);
});

test("the best item without its position", () => {
  const own = new Jets();
  const best = own.values.extreme("argmax", { over: own.jets, input: own.pt });
  const found = own.values.math("ge", [best, own.values.constant(0, "i32")]);
  const value = own.values.select(found, own.values.item(own.jets, best, own.pt), own.number(-1));
  assert.deepEqual(own.entries(own.rows, value).flat(), [50, -1, 40]);
  assert.doesNotMatch(own.explain(own.rows, value), /argmax = /);
});

test("mean and squared distances of nothing", () => {
  const own = new Jets();
  const [mean, squares] = (["mean", "squares"] as const).map((op) =>
    own.values.reduced(op, { over: own.above(25), input: own.values.through(own.above(25), own.pt) }),
  );
  assert.deepEqual(own.entries(own.rows, mean!, squares!), [
    [40, 200],
    [NaN, 0],
    [40, 0],
  ]);
});
