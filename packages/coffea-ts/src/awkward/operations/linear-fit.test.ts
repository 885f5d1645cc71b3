import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { linearFit } from "./linear-fit.ts";

const [x, y] = [
  fromIter([
    [0, 1],
    [2, 4],
  ]),
  fromIter([
    [1, 3],
    [5, 9],
  ]),
];

test("a line through the points of each list, and of all", () => {
  const lines = linearFit(x, y, { axis: 1 });
  assert.deepEqual(toList(lines), [
    { intercept: 1, slope: 2, interceptError: 1, slopeError: Math.SQRT2 },
    { intercept: 1, slope: 2, interceptError: Math.sqrt(5), slopeError: Math.SQRT1_2 },
  ]);
  assert.deepEqual(toList((lines as Untyped).slope), [2, 2]);
  const { intercept, slope } = linearFit(x, y).value;
  assert.deepEqual([intercept, slope], [1, 2]);
});

test("weights", () => {
  assert.equal(
    linearFit(
      x,
      fromIter([
        [1, 3],
        [5, 0],
      ]),
      {
        weight: fromIter([
          [1, 1],
          [1, 0],
        ]),
      },
    ).value.slope,
    2,
  );
});
