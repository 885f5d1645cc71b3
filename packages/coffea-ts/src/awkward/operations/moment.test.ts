import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { moment } from "./moment.ts";

test("moments about 0", () => {
  const x = fromIter([[1, 2], [], [3]]);
  assert.deepEqual(toList(moment(x, 2, { axis: 1 })), [2.5, NaN, 9]);
  assert.equal(moment(x, 3).value, 12);
  assert.equal(moment(x, 1, { weight: fromIter([[1, 0], [], [1]]) }).value, 2);
  assert.throws(() => moment(x, "2" as Untyped), { code: "BadArgument", message: /power as a number/ });
});
