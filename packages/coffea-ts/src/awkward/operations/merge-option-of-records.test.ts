import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList, typeOf } from "./inspect.ts";
import { mergeOptionOfRecords } from "./merge-option-of-records.ts";

test("fields are missing where records were", () => {
  const merged = mergeOptionOfRecords(fromIter([[{ a: 1, b: [1] }, null], null]));
  assert.equal(typeOf(merged), "2 * option[var * {a: ?float64, b: option[var * float64]}]");
  assert.deepEqual(toList(merged), [
    [
      { a: 1, b: [1] },
      { a: null, b: null },
    ],
    null,
  ]);
  assert.throws(() => mergeOptionOfRecords(fromIter([1])), { code: "BadArgument", message: /is no record/ });
});
