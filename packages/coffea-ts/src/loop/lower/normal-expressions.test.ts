import assert from "node:assert/strict";
import { test } from "node:test";
import { NormalExpressions } from "./normal-expressions.ts";

function lists() {
  const of = new NormalExpressions();
  const rows = of.axes.rows();
  const items = of.axes.list(rows, of.axes.column(0, ["offsets"], "int32"));
  const pt = of.raw.column(of.axes.column(0, ["content"], "float64"), items);
  const met = of.raw.column(of.axes.column(1, [], "float64"), rows);
  const kept = of.axes.filter(rows, of.math("gt", met, of.constant(1, "f64")));
  return { of, rows, items, pt, met, kept, inside: of.axes.within(kept, items, 0) };
}

test("what is computed after a selection is computed before, and picked", () => {
  const { of, items, pt, met, kept, inside } = lists();
  const [x, y] = [of.through(inside, pt, 0), of.through(kept, met, 0)];
  assert.equal(of.math("add", x, y), of.raw.through(inside, of.math("add", pt, met)));
  assert.equal(of.reduced("sum", { over: inside, input: x }), of.raw.through(kept, of.reduced("sum", { over: items, input: pt })));
  assert.equal(of.count(inside), of.raw.through(kept, of.count(items)));
  const first = of.constant(0, "i32");
  assert.equal(of.item(inside, first, x), of.raw.through(kept, of.item(items, first, pt)));
  assert.equal(of.position(inside), of.raw.through(inside, of.position(items)));
});

test("two parts of a combination meet on its axis", () => {
  const { of, items, pt } = lists();
  const pairs = of.axes.combinations(items, 2, false);
  const [a, b] = [of.through(pairs, pt, 0), of.through(pairs, pt, 1)];
  const sum = of.math("add", a, b);
  assert.ok(sum.kind === "math" && sum.axis === pairs);
  assert.equal(of.math("mul", b, b), of.raw.through(pairs, of.math("mul", pt, pt), 1));
});

test("what needs no computing", () => {
  const { of, items, pt, met } = lists();
  const yes = of.constant(1, "bool");
  const truth = of.math("gt", met, met);
  assert.equal(of.and(yes, truth), truth);
  assert.equal(of.and(null, truth), truth);
  assert.equal(of.not(of.not(truth)), truth);
  assert.equal(of.select(yes, met, pt), met);
  assert.equal(of.item(items, of.constant(2, "i32"), met), met);
  const tail = of.axes.slice(items, { start: 1, stop: null, step: 2 });
  assert.equal(of.item(tail, of.constant(2, "i32"), of.through(tail, pt, 0)), of.item(items, of.constant(5, "i32"), pt));
  assert.equal(of.count(of.axes.sort(items, pt, true)), of.count(items));
});
