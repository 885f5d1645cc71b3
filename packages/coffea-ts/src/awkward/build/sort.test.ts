import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildSort } from "./sort.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const gaps = of([[1, null], null]);

test("lists and missing values stay; positions are never missing in a list that is there", () => {
  assert.equal(formToString(buildSort(gaps, { ascending: true, positions: true }).form), "option[var * int32]");
  assert.equal(formToString(buildSort(gaps, { ascending: true, positions: false }).form), "option[var * ?float64]");
});

test("records and axes that are not there are refused", () => {
  assert.throws(() => buildSort(of([{ x: 1 }]), { ascending: true, positions: true }), {
    code: "BadArgument",
    message: /ak\.argsort needs .*holds records. Take one of its fields: x/,
  });
  assert.throws(() => buildSort(gaps, { ascending: true, positions: false, axis: 2 }), {
    code: "BadAxis",
    message: /ak\.sort was asked for axis 2/,
  });
});
