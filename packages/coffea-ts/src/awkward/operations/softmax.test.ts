import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { softmax } from "./softmax.ts";

test("shares of each list; large values do not overflow", () => {
  const shares = toList(softmax(fromIter([[0, Math.log(3)], [], [1000, 1000]])));
  assert.ok(Math.abs(shares[0]![0]! - 0.25) < 1e-15);
  assert.deepEqual(shares.slice(1), [[], [0.5, 0.5]]);
  assert.deepEqual(
    toList(
      softmax(
        fromIter([
          [-Infinity, 0],
          [-Infinity, -Infinity],
          [-1000, -1000],
        ]),
      ),
    ),
    [
      [0, 1],
      [NaN, NaN],
      [0.5, 0.5],
    ],
  );
  assert.deepEqual(toList(softmax(fromIter([[Infinity, 0]]))), [[NaN, 0]]);
});

test("only along the innermost lists", () => {
  assert.throws(() => softmax(fromIter([[1]]), { axis: 0 }), { code: "BadAxis", message: /innermost lists only: axis -1/ });
});
