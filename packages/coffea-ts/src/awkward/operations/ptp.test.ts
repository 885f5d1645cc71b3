import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { ptp } from "./ptp.ts";

test("peak to peak; nothing gives null, or 0", () => {
  const x = fromIter([[3, 1, 7], [], [5]]);
  assert.deepEqual(toList(ptp(x, { axis: 1 })), [6, null, 0]);
  assert.deepEqual(toList(ptp(x, { axis: 1, maskIdentity: false })), [6, 0, 0]);
  assert.equal(ptp(x).value, 6);
  assert.equal(ptp(fromIter([5n, 2n ** 60n])).value, 2n ** 60n - 5n);
});
