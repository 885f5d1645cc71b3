import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { operandNode } from "../node-of.ts";
import { max } from "../operations/max.ts";
import { sum } from "../operations/sum.ts";
import type { Untyped } from "../types/expression.ts";
import { isScalar } from "./is-scalar.ts";

const x = fromIter([[1, 2], []]);

test("reductions of everything, and what is computed from them only", () => {
  const total = sum(x) as Untyped;
  for (const scalar of [total, total.add(1), total.div(max(x)), total.gt(2)]) assert.equal(isScalar(operandNode(scalar)), true);
  for (const array of [x, x.add(total), sum(x, { axis: 1 }), sum(x, { keepdims: true })]) assert.equal(isScalar(operandNode(array)), false);
});
