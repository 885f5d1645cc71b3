import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "../axis/regular.ts";
import { strCategoryAxis } from "../axis/str-category.ts";
import { NdArray } from "../nd-array.ts";
import { binOperand } from "./bin-operand.ts";

const axes = [regularAxis({ bins: 2, start: 0, stop: 2 }, {}), strCategoryAxis(["a", "b"], {})];

test("a number is for all bins", () => {
  assert.deepEqual(binOperand(axes, NdArray.from(3)), { values: new Float64Array(12).fill(3), touched: null });
});

test("an array is for the bins without flow, a dimension of 1 is repeated", () => {
  const { values, touched } = binOperand(axes, NdArray.from([[1], [2]]));
  assert.deepEqual([...values], [0, 0, 0, 1, 1, 0, 2, 2, 0, 0, 0, 0]);
  assert.deepEqual([...touched!], [0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0]);
});

test("with the shape of all bins it is for flow bins too", () => {
  const { touched } = binOperand(axes, NdArray.from([[1, 2, 3]]));
  assert.ok(touched!.every((one) => one === 1));
});

test("other shapes are refused with those that would do", () => {
  assert.throws(() => binOperand(axes, NdArray.from([1, 2])), { code: "ShapeMismatch", message: /\(2\).*\(2, 2\).*\(4, 3\)/ });
});
