import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import type { Layout } from "../layout.ts";
import { numericLayout } from "./make.ts";
import { validityError } from "./validity.ts";

const numbers = numericLayout("float64", Float64Array.of(1, 2, 3));
const lists = (offsets: number[], content: Layout = numbers): Layout => ({
  kind: "list",
  length: 2,
  offsets: Int32Array.from(offsets),
  content,
});

test("arrays of values are valid", () => {
  assert.equal(validityError(layoutFromIter([[{ a: 1, b: ["x", null] }, null], []])), null);
  assert.equal(validityError(layoutFromIter([1, "a", null, [2n]])), null);
});

test("what is wrong is told with the place", () => {
  assert.match(validityError(lists([0, 2, 1]))!, /offsets of array go down from 2 to 1 at list 1/);
  assert.match(validityError(lists([0, 2, 4]))!, /reach to 4, and there are 3 items/);
  assert.match(validityError(lists([1, 2, 3]))!, /begin with 1/);
  assert.match(validityError(lists([0, 2]))!, /2 offsets for 2 lists/);
  assert.match(validityError({ ...numbers, length: 4 })!, /3 values for 4 entries/);
  assert.match(validityError({ kind: "regular", length: 2, size: 2, content: numbers })!, /3 items for 2 lists of 2/);
  assert.match(
    validityError({ kind: "option", length: 1, index: Int32Array.of(3), content: numbers })!,
    /position 3, and there are 3 values/,
  );
  const record: Layout = { kind: "record", length: 4, name: null, fields: ["a"], field: () => numbers };
  assert.match(validityError(record)!, /field array\.a has 3 values for 4 records/);
  const union: Layout = { kind: "union", length: 1, tags: Uint8Array.of(2), index: Int32Array.of(0), contents: [numbers, numbers] };
  assert.match(validityError(union)!, /tag 2, and there are 2 members/);
  assert.match(validityError({ ...union, tags: Uint8Array.of(1), index: Int32Array.of(7) })!, /position 7 of member 1/);
});
