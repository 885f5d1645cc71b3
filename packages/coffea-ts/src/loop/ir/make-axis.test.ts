import assert from "node:assert/strict";
import { test } from "node:test";
import { InternTable } from "./intern-table.ts";
import { AxisMaker } from "./make-axis.ts";
import { ExpressionMaker, levelOf } from "./make-expression.ts";

test("the same parts are the same axis, other parts another", () => {
  const table = new InternTable();
  const [axes, values] = [new AxisMaker(table), new ExpressionMaker(table)];
  const rows = axes.rows();
  const offsets = axes.column(0, ["offsets"], "int32");
  assert.equal(axes.column(0, ["offsets"], "int32"), offsets);
  assert.notEqual(axes.column(1, ["offsets"], "int32"), offsets);
  assert.notEqual(axes.column(0, [{ field: "offsets" }], "int32"), offsets);
  const items = axes.list(rows, offsets);
  assert.equal(axes.list(rows, offsets), items);
  const pt = values.column(axes.column(0, ["content"], "float32"), items);
  const mask = values.math("gt", [pt, values.literal(0, "f64")]);
  const kept = axes.filter(items, mask);
  assert.equal(axes.filter(items, mask), kept);
  assert.notEqual(axes.sort(items, pt, true), axes.sort(items, pt, false));
  assert.notEqual(axes.within(kept, items), axes.within(kept, items, 0));
  assert.deepEqual([rows, items, kept, axes.combinations(kept, 2, false), axes.flat(rows, items)].map(levelOf), [1, 2, 2, 2, 1]);
});
