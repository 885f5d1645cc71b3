import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList, typeOf } from "./inspect.ts";
import { zipNoBroadcast } from "./zip-no-broadcast.ts";

const x = fromIter([[1, 2], []]);

test("arrays with the same lists become records or tuples", () => {
  assert.deepEqual(toList(zipNoBroadcast({ x, y: x.mul(2) })), [
    [
      { x: 1, y: 2 },
      { x: 2, y: 4 },
    ],
    [],
  ]);
  assert.equal(typeOf(zipNoBroadcast([x, x])), "2 * var * (float64, float64)");
});

test("nothing is repeated", () => {
  assert.throws(() => zipNoBroadcast({ x, run: fromIter([1, 2]) }), {
    code: "ShapeMismatch",
    message: /nested differently.*ak\.zip repeats/,
  });
});
