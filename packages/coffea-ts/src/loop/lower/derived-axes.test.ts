import assert from "node:assert/strict";
import { test } from "node:test";
import { DerivedAxes } from "./derived-axes.ts";
import type { NumberValue } from "./lowered-value.ts";
import { NormalExpressions } from "./normal-expressions.ts";

test("axes of lists after a selection of events are made of the lists, and the selection is around them", () => {
  const of = new NormalExpressions();
  const derived = new DerivedAxes(of);
  const rows = of.axes.rows();
  const items = of.axes.list(rows, of.axes.column(0, ["offsets"], "int32"));
  const pt = of.raw.column(of.axes.column(0, ["content"], "float64"), items);
  const met = of.raw.column(of.axes.column(1, [], "float64"), rows);
  const kept = derived.filter(rows, of.math("gt", met, of.constant(1, "f64")));
  const list = kept.carry({ kind: "list", axis: items, size: null, content: { kind: "number", value: pt, dtype: "float64" } });
  assert.ok(list.kind === "list" && list.content.kind === "number");
  assert.equal(list.axis, of.axes.within(kept.axis, items, 0));
  const isHigh = (x: NumberValue) => of.math("gt", x.value, of.constant(5, "f64"));
  const high = derived.filter(list.axis, isHigh(list.content));
  const before = derived.filter(items, of.math("gt", pt, of.constant(5, "f64")));
  assert.equal(high.axis, of.axes.within(kept.axis, before.axis, 0));
  const pairs = derived.combinations(high.axis, 2, false);
  assert.equal(pairs.axis, of.axes.within(kept.axis, derived.combinations(before.axis, 2, false).axis, 0));
  const second = pairs.carry(high.carry(list.content), 1) as NumberValue;
  const there = of.raw.through(before.axis, pt);
  assert.equal(second.value, of.raw.through(pairs.axis, of.raw.through(derived.combinations(before.axis, 2, false).axis, there, 1)));
});

test("positions of items that were picked look nothing up", () => {
  const of = new NormalExpressions();
  const derived = new DerivedAxes(of);
  const items = of.axes.list(of.axes.rows(), of.axes.column(0, ["offsets"], "int32"));
  const pt = of.raw.column(of.axes.column(0, ["content"], "float64"), items);
  const order = of.axes.sort(items, pt, false);
  assert.equal(derived.chosen(items, order, of.through(order, of.position(items), 0)).axis, order);
  assert.equal(derived.chosen(items, items, of.position(items)).axis, items);
  assert.equal(derived.chosen(items, order, of.position(order)).axis.kind, "chosen");
});
