import assert from "node:assert/strict";
import { test } from "node:test";
import type { Form } from "../form.ts";
import { layoutFromIter } from "../from-iter.ts";
import { mergeForms } from "../graph/merge-forms.ts";
import type { Layout } from "../layout.ts";
import { layoutToList } from "../to-list.ts";
import { formOfLayout } from "./form-of.ts";
import { numericLayout } from "./make.ts";
import { castLayout } from "./cast.ts";
import { concatenateLayouts } from "./merge.ts";

function concatenated(...parts: Layout[]): Layout {
  const form = parts.map(formOfLayout).reduce((a: Form, b) => mergeForms(a, b)!);
  return concatenateLayouts(parts, form);
}
const joined = (...parts: unknown[][]): unknown[] => layoutToList(concatenated(...parts.map((part) => layoutFromIter(part))));

test("entries follow each other, whatever their kind", () => {
  assert.deepEqual(joined([1, 2], [], [3]), [1, 2, 3]);
  assert.deepEqual(joined(["é", ""], ["b"]), ["é", "", "b"]);
  assert.deepEqual(joined([[1], []], [[2, 3]]), [[1], [], [2, 3]]);
  assert.deepEqual(joined([[["a"]]], [[[], ["b", "c"]]]), [[["a"]], [[], ["b", "c"]]]);
  assert.deepEqual(joined([{ x: 1 }], [{ x: 2 }]), [{ x: 1 }, { x: 2 }]);
  assert.deepEqual(joined([5n], [2n ** 62n]), [5n, 2n ** 62n]);
});

test("missing values stay missing beside arrays that have none", () => {
  assert.deepEqual(joined([null, 1], [2], [null]), [null, 1, 2, null]);
  assert.deepEqual(joined([[null]], [[1]]), [[null], [1]]);
  assert.deepEqual(joined([[1]], [null, [2]]), [[1], null, [2]]);
});

test("only the entries that count are taken from longer data", () => {
  const short = numericLayout("float64", Float64Array.of(1, 2, 99), 2);
  assert.deepEqual(layoutToList(concatenated(short, layoutFromIter([3]))), [1, 2, 3]);
});

test("fixed-size lists join with lists", () => {
  const regular: Layout = { kind: "regular", length: 2, size: 2, content: layoutFromIter([1, 2, 3, 4]) };
  assert.deepEqual(layoutToList(concatenated(regular, layoutFromIter([[5]]))), [[1, 2], [3, 4], [5]]);
});

test("fields are joined when they are asked for", () => {
  const record: Layout = {
    kind: "record",
    length: 1,
    name: null,
    fields: ["x", "y"],
    field: (name) => {
      if (name === "y") throw new Error("y was read");
      return layoutFromIter([7]);
    },
  };
  const number: Form = { kind: "numeric", dtype: "float64" };
  const form: Form = { kind: "record", name: null, fields: new Map([["x", number], ["y", number]]) }; // prettier-ignore
  const made = concatenateLayouts([record, record], form) as Layout & { kind: "record" };
  assert.deepEqual(layoutToList(made.field("x")), [7, 7]);
  assert.throws(() => made.field("y"), /y was read/);
});

test("integers out of range wrap around, fractions are cut, any number but 0 is true", () => {
  const values = layoutFromIter([300, -1, 2.9, 0]);
  assert.deepEqual(layoutToList(castLayout(values, "uint8")), [44, 255, 2, 0]);
  assert.deepEqual(layoutToList(castLayout(values, "int64")), [300n, -1n, 2n, 0n]);
  assert.deepEqual(layoutToList(castLayout(values, "bool")), [true, true, true, false]);
  assert.deepEqual(layoutToList(castLayout(layoutFromIter([2n ** 64n - 1n]), "int64")), [-1n]);
  assert.deepEqual(layoutToList(castLayout(layoutFromIter([0n, 2n]), "float64")), [0, 2]);
  assert.deepEqual(layoutToList(castLayout(layoutFromIter([NaN]), "bool")), [true]);
});

test("a cast goes through lists and missing values", () => {
  assert.deepEqual(layoutToList(castLayout(layoutFromIter([[true, null], null, []]), "float32")), [[1, null], null, []]);
  assert.throws(() => castLayout(layoutFromIter(["a"]), "int32"), /string has no dtype/);
});
