import assert from "node:assert/strict";
import { test } from "node:test";
import { buildMergeUnion } from "../build/merge-union.ts";
import { formToString } from "../form-text.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const merge = (values: readonly unknown[], type: string): { values: unknown[]; type: string } => {
  const layout = new Interpreter().get(buildMergeUnion(nodeOf(fromIter(values, { type }))));
  return { values: layoutToList(layout), type: formToString(formOfLayout(layout)) };
};

test("under lists, fixed-size lists and missing records", () => {
  const { values, type } = merge(
    [
      [{ a: 1 }, null],
      [{ b: true }, { a: 2 }],
    ],
    "2 * ?union[{a: int8}, {b: bool}]",
  );
  assert.equal(type, "2 * ?{a: ?int8, b: ?bool}");
  assert.deepEqual(values, [[{ a: 1, b: null }, null], [{ a: null, b: true }, { a: 2, b: null }]]); // prettier-ignore
  assert.deepEqual(merge([[{ a: 1 }], []], "var * union[{a: int8}, {b: bool}]").values, [[{ a: 1, b: null }], []]);
});

test("a field of all records is missing only where it was, and takes a type for all", () => {
  const { values, type } = merge(
    [
      { a: 1, c: null },
      { a: 2.5, b: "x" },
    ],
    "union[{a: int8, c: ?bool}, {a: float32, b: string}]",
  );
  assert.equal(type, "{a: float32, c: ?bool, b: ?string}");
  assert.deepEqual(values, [
    { a: 1, c: null, b: null },
    { a: 2.5, c: null, b: "x" },
  ]);
});
