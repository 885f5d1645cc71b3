import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dtype } from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { toColumn as columnOf, type Column } from "./column.ts";
import type { ColumnData } from "./column-data.ts";
import { parsedForm, planBranches } from "./column-type.ts";

function toColumn(type: string, data: ColumnData): Column {
  const form = parsedForm("x", type);
  const [plan] = planBranches("x", form, { counterName: (name) => `n${name}`, fieldName: (outer, field) => `${outer}_${field}` });
  return columnOf(plan!, form, data);
}

test("typed arrays of the branch's type are taken over without a copy", () => {
  const data = Float32Array.of(1, 2);
  assert.equal(toColumn("float32", data).values.buffer, data.buffer);
});

test("plain values, other typed arrays and layouts become the branch's type", () => {
  assert.deepEqual(toColumn("int64", [1, 2n, true]).values, BigInt64Array.of(1n, 2n, 1n));
  assert.deepEqual(toColumn("float32", Float64Array.of(0.1)).values, Float32Array.of(0.1));
  assert.deepEqual(toColumn("bool", [true, 0]).values, Uint8Array.of(1, 0));
  const offsets = Int32Array.of(0, 2, 2);
  const content = { kind: "numeric", dtype: "int16", length: 2, data: Int16Array.of(5, 6, 7) } as const;
  const column = toColumn("var * int16", { kind: "list", length: 2, offsets, content });
  assert.deepEqual(column, { length: 2, offsets, values: Int16Array.of(5, 6) });
});

test("lists of plain or typed arrays", () => {
  const column = toColumn("var * int32", [[1, 2], [], Int8Array.of(3)] as ColumnData);
  assert.deepEqual(column, { length: 3, offsets: Int32Array.of(0, 2, 2, 3), values: Int32Array.of(1, 2, 3) });
});

function refused(dtype: Dtype, value: number | bigint): void {
  assert.throws(
    () => toColumn(dtype, [0, value]),
    (error) =>
      isCoffeaError(error, "BadArgument") && error.message.includes(`Branch "x": value ${value} (number 1) does not fit into ${dtype}`),
  );
}

test("whole numbers that do not fit are refused, with the branch, the value and its place", () => {
  refused("int8", 128);
  refused("uint8", -1);
  refused("bool", 2);
  refused("uint64", 2n ** 64n);
  refused("int32", 0.5);
  refused("int32", Number.NaN);
});

test("another structure than declared is refused", () => {
  assert.throws(() => toColumn("var * float32", [1, 2]), /Branch "x" holds lists of float32, but entry 0 is not a list/);
  assert.throws(() => toColumn("float32", [[1]]), /value 0 is a object|holds float32/);
  assert.throws(
    () => toColumn("var * float32", { kind: "numeric", dtype: "float32", length: 0, data: new Float32Array(0) }),
    /the layout is numeric/,
  );
});
