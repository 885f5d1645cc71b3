import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { round } from "./round.ts";

test("halves go to the even neighbour", () => {
  assert.deepEqual(toList(round(fromIter([0.5, 1.5, 2.5, -1.5]))), [0, 2, 2, -2]);
});

test("digits after the point and before it", () => {
  assert.deepEqual(toList(round(fromIter([[1.234, null], [2.5]]), { decimals: 1 })), [[1.2, null], [2.5]]);
  assert.deepEqual(toList(round(fromIter([1234, 15, -15]), { decimals: -1 })), [1230, 20, -20]);
  assert.throws(() => round(fromIter([1]), { decimals: 0.5 }), { code: "BadArgument", message: /0\.5 decimals/ });
});
