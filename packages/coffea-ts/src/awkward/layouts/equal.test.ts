import assert from "node:assert/strict";
import { test } from "node:test";
import { parseForm } from "../parse-form.ts";
import { typedLayout } from "../typed-layout.ts";
import { type Equality, equalLayouts } from "./equal.ts";

const exact: Equality = { same: (a, b) => a === b, dtypeExact: true, checkParameters: true, checkRegular: true };
type Side = readonly [type: string, values: readonly unknown[]];
const equal = (a: Side, b: Side, rule: Partial<Equality> = {}): boolean =>
  equalLayouts(typedLayout(a[1], parseForm(a[0])), typedLayout(b[1], parseForm(b[0])), { ...exact, ...rule });

test("values, lengths of lists, gaps and texts count", () => {
  const x: Side = ["var * ?float64", [[1, null], []]];
  assert.ok(equal(x, ["var * ?float64", [[1, null], []]]));
  for (const other of [[[2, null], []], [[1, 3], []], [[1, null]], [[1], [null]]]) assert.ok(!equal(x, ["var * ?float64", other]));
  assert.ok(equal(["string", ["a", "é"]], ["string", ["a", "é"]]));
  assert.ok(!equal(["string", ["ab", ""]], ["string", ["a", "b"]]));
  assert.ok(!equal(["string", ["a"]], ["string", ["b"]]));
});

test("types count as far as wanted", () => {
  assert.ok(!equal(["float32", [1]], ["float64", [1]]));
  assert.ok(equal(["float32", [1]], ["float64", [1]], { dtypeExact: false }));
  assert.ok(!equal(["int8", [1]], ["float64", [1]], { dtypeExact: false }));
  assert.ok(!equal(["2 * int8", [[1, 2]]], ["var * int8", [[1, 2]]]));
  assert.ok(equal(["2 * int8", [[1, 2]]], ["var * int8", [[1, 2]]], { checkRegular: false }));
  assert.ok(!equal(["2 * int8", []], ["3 * int8", []], { checkRegular: false }));
});

test("fields by name in any order, names of records, and tuples", () => {
  assert.ok(equal(["{a: int8, b: bool}", [{ a: 1, b: true }]], ["{b: bool, a: int8}", [{ a: 1, b: true }]]));
  assert.ok(!equal(["A[a: int8]", [{ a: 1 }]], ["B[a: int8]", [{ a: 1 }]]));
  assert.ok(equal(["A[a: int8]", [{ a: 1 }]], ["B[a: int8]", [{ a: 1 }]], { checkParameters: false }));
  assert.ok(!equal(["(int8)", [{ 0: 1 }]], ['{"0": int8}', [{ 0: 1 }]]));
});

test("members of unions in any order", () => {
  assert.ok(equal(["union[int8, string]", [1, "a"]], ["union[string, int8]", [1, "a"]]));
  assert.ok(!equal(["union[int8, string]", [1, "a"]], ["union[string, int8]", ["a", 1]]));
});
