import assert from "node:assert/strict";
import { test } from "node:test";
import { InternTable } from "./intern-table.ts";
import { AxisMaker } from "./make-axis.ts";
import { ExpressionMaker } from "./make-expression.ts";

test("types and axes follow from the parts", () => {
  const table = new InternTable();
  const [axes, values] = [new AxisMaker(table), new ExpressionMaker(table)];
  const rows = axes.rows();
  const items = axes.list(rows, axes.column(0, ["offsets"], "int32"));
  const met = values.column(axes.column(1, [], "float32"), rows);
  const event = values.column(axes.column(2, [], "uint64"), rows);
  const pt = values.column(axes.column(0, ["content"], "float32"), items);
  const sum = values.math("add", [met, pt]);
  assert.equal(values.math("add", [met, pt]), sum);
  assert.deepEqual([sum.type, sum.axis], ["f64", items]);
  assert.deepEqual([event.type, values.math("square", [event]).type], ["u64", "u64"]);
  assert.equal(values.math("lt", [sum, met]).type, "bool");
  assert.deepEqual([values.count(items).type, values.count(items).axis], ["i32", rows]);
  const total = values.reduced("sum", { over: items, input: pt });
  assert.deepEqual([total.type, total.axis], ["f64", rows]);
  assert.equal(values.reduced("any", { over: items, input: values.math("gt", [pt, met]) }).type, "bool");
  assert.notEqual(values.constant(0, "f64"), values.constant(-0, "f64"));
  assert.equal(values.cast("int32", pt, "i32").type, "i32");
  assert.equal(values.item(items, values.constant(0, "i32"), pt).axis, rows);
});
