import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dtype } from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { columnType, toColumn, type ColumnData } from "./column.ts";

test("branches are declared by awkward's text or by a form", () => {
  assert.deepEqual(columnType("x", "float32"), { dtype: "float32", isJagged: false });
  assert.deepEqual(columnType("x", "var * uint64"), { dtype: "uint64", isJagged: true });
  assert.deepEqual(columnType("x", { kind: "list", content: { kind: "numeric", dtype: "bool" } }), { dtype: "bool", isJagged: true });
  for (const wrong of ["float", "var * var * int8", "string", "toString"])
    assert.throws(
      () => columnType("x", wrong),
      (error) => isCoffeaError(error, "BadArgument") && error.message.includes(`"${wrong}"`),
    );
  assert.throws(() => columnType("x", { kind: "string" }), /declared as a string/);
});

test("typed arrays of the branch's type are taken over as they are", () => {
  const data = Float32Array.of(1, 2);
  assert.equal(toColumn("x", { dtype: "float32", isJagged: false }, data).values, data);
});

test("plain values, other typed arrays and layouts become the branch's type", () => {
  assert.deepEqual(toColumn("x", { dtype: "int64", isJagged: false }, [1, 2n, true]).values, BigInt64Array.of(1n, 2n, 1n));
  assert.deepEqual(toColumn("x", { dtype: "float32", isJagged: false }, Float64Array.of(0.1)).values, Float32Array.of(0.1));
  assert.deepEqual(toColumn("x", { dtype: "bool", isJagged: false }, [true, 0]).values, Uint8Array.of(1, 0));
  const offsets = Int32Array.of(0, 2, 2);
  const content = { kind: "numeric", dtype: "int16", length: 2, data: Int16Array.of(5, 6, 7) } as const;
  const column = toColumn("x", { dtype: "int16", isJagged: true }, { kind: "list", length: 2, offsets, content });
  assert.deepEqual(column, { length: 2, offsets, values: Int16Array.of(5, 6) });
});

test("lists of plain or typed arrays", () => {
  const column = toColumn("x", { dtype: "int32", isJagged: true }, [[1, 2], [], Int8Array.of(3)] as ColumnData);
  assert.deepEqual(column, { length: 3, offsets: Int32Array.of(0, 2, 2, 3), values: Int32Array.of(1, 2, 3) });
});

function refused(dtype: Dtype, value: number | bigint): void {
  assert.throws(
    () => toColumn("Muon_charge", { dtype, isJagged: false }, [0, value]),
    (error) =>
      isCoffeaError(error, "BadArgument") &&
      error.message.includes(`Branch "Muon_charge": value ${value} (number 1) does not fit into ${dtype}`),
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
  const jagged = { dtype: "float32", isJagged: true } as const;
  assert.throws(() => toColumn("x", jagged, [1, 2]), /Branch "x" holds lists of float32, but entry 0 is not a list/);
  assert.throws(() => toColumn("x", { dtype: "float32", isJagged: false }, [[1]]), /value 0 is a object|holds float32/);
  assert.throws(
    () => toColumn("x", jagged, { kind: "numeric", dtype: "float32", length: 0, data: new Float32Array(0) }),
    /the layout is numeric/,
  );
});
