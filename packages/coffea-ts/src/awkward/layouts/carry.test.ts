import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import type { Layout, NumericLayout, RecordLayout } from "../layout.ts";
import { layoutToList } from "../to-list.ts";
import { carry, type CarriedNumeric, type CarriedRecord, compose } from "./carry.ts";
import { numericLayout, valuesOf } from "./make.ts";

const pick = (layout: Layout, ...index: number[]): unknown[] => layoutToList(carry(layout, Int32Array.from(index)));

test("numbers of every type are picked in the order asked for, twice where asked", () => {
  for (const dtype of ["int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"] as const) {
    const data = valuesOf(dtype, 3);
    data.set([1, 2, 3]);
    const picked = carry(numericLayout(dtype, data), Int32Array.of(2, 0, 2)) as NumericLayout;
    assert.deepEqual([picked.dtype, picked.length, [...picked.data]], [dtype, 3, [3, 1, 3]]);
    assert.equal(picked.data.constructor, data.constructor);
  }
  const big = carry(numericLayout("int64", BigInt64Array.of(1n, -(2n ** 63n))), Int32Array.of(1, 1));
  assert.deepEqual(layoutToList(big), [-(2n ** 63n), -(2n ** 63n)]);
  assert.deepEqual(pick(layoutFromIter([true, false]), 1, 0), [false, true]);
});

test("nothing is an empty array of the same kind", () => {
  for (const values of [[1], ["a"], [[1]], [{ x: 1 }], [null, 1]]) {
    const layout = layoutFromIter(values);
    const none = carry(layout, new Int32Array(0));
    assert.deepEqual([none.kind, none.length, layoutToList(none)], [layout.kind, 0, []]);
  }
});

test("texts, lists and missing values are picked whole", () => {
  assert.deepEqual(pick(layoutFromIter(["µ", "", "jet"]), 2, 1, 0, 0), ["jet", "", "µ", "µ"]);
  assert.deepEqual(pick(layoutFromIter([[1, 2], [], [3]]), 2, 1, 0), [[3], [], [1, 2]]);
  assert.deepEqual(pick(layoutFromIter([1, null, 3]), 2, 1, 1), [3, null, null]);
  assert.deepEqual(pick(layoutFromIter([[[1], []], [[2, 3]]]), 1, 0), [[[2, 3]], [[1], []]]);
});

test("fixed-size lists stay fixed-size", () => {
  const regular: Layout = { kind: "regular", length: 3, size: 2, content: layoutFromIter([1, 2, 3, 4, 5, 6]) };
  const picked = carry(regular, Int32Array.of(2, 0));
  assert.equal(picked.kind, "regular");
  assert.deepEqual(layoutToList(picked), [
    [5, 6],
    [1, 2],
  ]);
});

test("nothing is gathered before the first touch, and picking twice combines the positions", () => {
  let touched = 0;
  const data = Float64Array.of(10, 20, 30);
  const base: NumericLayout = { kind: "numeric", dtype: "float64", length: 3, get data() { touched++; return data; } }; // prettier-ignore
  const first = carry(base, Int32Array.of(2, 1)) as CarriedNumeric;
  const second = carry(first, Int32Array.of(1)) as CarriedNumeric;
  assert.equal(touched, 0);
  assert.equal(second.base, base);
  assert.deepEqual([...second.index], [1]);
  assert.deepEqual([...second.data], [20]);
  assert.deepEqual([first.isReady, second.isReady, touched], [false, true, 1]);
  void first.data;
  assert.equal((carry(first, Int32Array.of(0)) as CarriedNumeric).base, first);
});

test("a record asks its base only for the fields that are touched, each once", () => {
  const asked: string[] = [];
  const columns = layoutFromIter([{ x: 1, y: 2 }, { x: 3, y: 4 }]) as RecordLayout; // prettier-ignore
  const base: RecordLayout = { ...columns, name: "Point", field: (name) => (asked.push(name), columns.field(name)) };
  const once = carry(base, Int32Array.of(1, 0, 1)) as CarriedRecord;
  const picked = carry(once, Int32Array.of(2, 1)) as CarriedRecord;
  assert.deepEqual([picked.base, picked.length, picked.name, picked.fields, asked], [base, 2, "Point", ["x", "y"], []]);
  assert.deepEqual(layoutToList(picked.field("x")), [3, 1]);
  assert.equal(picked.field("x"), picked.field("x"));
  assert.deepEqual(asked, ["x"]);
});

test("positions of positions", () => {
  assert.deepEqual([...compose(Int32Array.of(7, 8, 9), Int32Array.of(2, 2, 0))], [9, 9, 7]);
});
