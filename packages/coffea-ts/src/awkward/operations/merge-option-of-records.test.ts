import assert from "node:assert/strict";
import { test } from "node:test";
import { registerBehavior } from "../behavior.ts";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { mergeOptionOfRecords } from "./merge-option-of-records.ts";
import { withName } from "./with-name.ts";

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
  registerBehavior("MergedPoint", {});
  const points = (withName as Untyped)(fromIter<Untyped>([{ a: 1 }, null]), "MergedPoint");
  assert.equal(typeOf(mergeOptionOfRecords(points)), "2 * MergedPoint[a: ?float64]");
  assert.throws(() => mergeOptionOfRecords(fromIter([1])), { code: "BadArgument", message: /is no record/ });
});
